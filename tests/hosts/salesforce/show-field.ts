import { showStage } from './stages.ts';
import type { Locale, StandInRecord } from './stand-in-options.ts';

/** Arabic digits where Salesforce's own locale has them. */
const formats: Record<Locale, string> = {
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  ja: 'ja-JP',
  'pt-BR': 'pt-BR',
  ar: 'ar-EG',
};

const money = new Set(['Amount']);
const dates = new Set(['CloseDate', 'LastStageChangeDate']);
const stages = new Set(['StageName', 'Status']);
/** Fields that show another record's or a person's name as a link. */
const lookups: Record<string, string> = { OwnerId: '005', AccountId: '001', ContactId: '003' };

/** What a field's component is, which decides how it is built. */
export type FieldKind = 'text' | 'number' | 'name' | 'owner' | 'lookup';

export function kindOf(field: string): FieldKind {
  if (field === 'OwnerId') return 'owner';
  if (field in lookups) return 'lookup';
  if (field === 'Name') return 'name';
  return money.has(field) ? 'number' : 'text';
}

/** The first characters of the ids that a lookup leads to. */
export function lookupPrefix(field: string): string {
  return lookups[field] ?? '';
}

/** A field's value as the page shows it in that locale, the text a person reads; empty where there is none. */
export function showField(record: StandInRecord, field: string, locale: Locale): string {
  const value = record.fields[field] ?? '';
  if (value === '') return '';
  const format = formats[locale];
  if (typeof value === 'number' || money.has(field))
    return new Intl.NumberFormat(format, { style: 'currency', currency: 'EUR' }).format(Number(value));
  if (dates.has(field)) {
    const style = { dateStyle: 'short', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(format, style).format(new Date(`${value}T00:00:00Z`));
  }
  return stages.has(field) ? showStage(value, locale) : value;
}
