import type { Locale, ObjectName } from './stand-in-options.ts';

/** The steps of each path, by API name. */
const steps: Partial<Record<ObjectName, string[]>> = {
  Opportunity: ['Prospecting', 'Qualification', 'Proposal/Price Quote', 'Negotiation/Review', 'Closed Won'],
  Lead: ['Open - Not Contacted', 'Working - Contacted', 'Closed - Converted'],
  Case: ['New', 'Working', 'Escalated', 'Closed'],
};

/** What the org calls its stages in other languages; where it has no translation, Salesforce shows the English one. */
const words: Partial<Record<Locale, Record<string, string>>> = {
  de: {
    Prospecting: 'Akquise',
    Qualification: 'Qualifizierung',
    'Proposal/Price Quote': 'Angebot/Preisangebot',
    'Negotiation/Review': 'Verhandlung/Prüfung',
    'Closed Won': 'Gewonnen',
    New: 'Neu',
    Working: 'In Bearbeitung',
  },
  ja: {
    Prospecting: '見込み調査',
    Qualification: '評価',
    'Proposal/Price Quote': '提案/価格見積',
    'Negotiation/Review': '交渉/レビュー',
    'Closed Won': '成立',
    New: '新規',
    Working: '処理中',
  },
  ar: {
    Prospecting: 'استكشاف',
    Qualification: 'تأهيل',
    'Proposal/Price Quote': 'عرض السعر',
    'Negotiation/Review': 'تفاوض',
    'Closed Won': 'مغلقة بالفوز',
    New: 'جديد',
    Working: 'قيد العمل',
  },
};

/** The steps of an object's path; none where it has no path. */
export function stepsOf(object: ObjectName): string[] {
  return steps[object] ?? [];
}

/** A stage as the page shows it. */
export function showStage(stage: string, locale: Locale): string {
  return words[locale]?.[stage] ?? stage;
}
