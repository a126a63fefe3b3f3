import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import { findDay } from '../records/find-day.ts';
import { findNumber } from '../records/find-number.ts';
import type { Text } from '../text/text.ts';
import { indexOf } from './playbook-index.ts';

/** Why a person's word for a property cannot be taken, with how to write it; null where it can: it is a
 *  property of the playbook, and the text means one thing of the property's type. */
export function judgeSaidValue(published: PublishedPlaybook, property: string, value: string): Text | null {
  const { types, titles } = indexOf(published);
  const type = types.get(property);
  const title = titles.get(property) ?? property;
  if (type === undefined) return { key: 'rules.value.noProperty', with: { property } };
  if (type === 'date' && findDay(value, 'UTC') === undefined)
    return { key: 'rules.value.notADay', with: { value, title, example: '2026-11-30' } };
  if ((type === 'number' || type === 'money') && findNumber(value) === undefined) {
    const example = type === 'money' ? '48000 EUR' : '48000.50';
    return { key: 'rules.value.notANumber', with: { value, title, example } };
  }
  return null;
}
