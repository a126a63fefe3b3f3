import type { Locale } from './stand-in-options.ts';

const fields = [
  'Name',
  'StageName',
  'Status',
  'Amount',
  'CloseDate',
  'OwnerId',
  'AccountId',
  'ContactId',
  'NextStep',
  'LeadSource',
  'Subject',
  'CaseNumber',
  'edit',
  'details',
  'related',
  'activity',
  'recent',
] as const;

/** The page's own words, in the order of `fields`. An adapter must not depend on any of them. */
const words: Record<Locale, string> = {
  en: 'Name|Stage|Status|Amount|Close Date|Owner|Account Name|Contact Name|Next Step|Lead Source|Subject|Case Number|Edit|Details|Related|Activity|Recently Viewed',
  de: 'Name|Phase|Status|Betrag|Schlusstermin|Inhaber|Accountname|Kontaktname|Nächster Schritt|Lead-Quelle|Betreff|Kundenvorgangsnummer|Bearbeiten|Details|Verwandt|Aktivität|Zuletzt angezeigt',
  fr: 'Nom|Étape|Statut|Montant|Date de fermeture|Propriétaire|Nom du compte|Nom du contact|Étape suivante|Origine de la piste|Objet|Numéro de la requête|Modifier|Détails|Associé|Activité|Récemment consultés',
  ja: '名前|フェーズ|状況|金額|完了予定日|所有者|取引先名|取引先責任者名|次のステップ|リードソース|件名|ケース番号|編集|詳細|関連|活動|最近参照したデータ',
  'pt-BR':
    'Nome|Fase|Status|Valor|Data de fechamento|Proprietário|Nome da conta|Nome do contato|Próxima etapa|Origem do lead|Assunto|Número do caso|Editar|Detalhes|Relacionado|Atividade|Visualizados recentemente',
  ar: 'الاسم|المرحلة|الحالة|المبلغ|تاريخ الإغلاق|المالك|اسم الحساب|اسم جهة الاتصال|الخطوة التالية|مصدر العميل|الموضوع|رقم الحالة|تحرير|التفاصيل|مرتبط|النشاط|المعروضة مؤخرًا',
};

/** What the page calls a field or a part of itself. */
export function labelOf(locale: Locale, name: string): string {
  const index = (fields as readonly string[]).indexOf(name);
  return words[locale].split('|')[index] ?? name;
}
