import { Temporal } from 'temporal-polyfill';
import { getSpan } from '../../playbook/due.ts';

/** The day a text of a condition means: `2026-12-24`, `today`, `14 days ago`, `in 3 days`. Throws a RangeError on
 *  a text the schema would refuse. */
export function dayOf(text: string, today: Temporal.PlainDate): Temporal.PlainDate {
  if (text === 'today') return today;
  const [, ahead, ago] = /^(?:in (.+)|(.+) ago)$/.exec(text) ?? [];
  if (ahead !== undefined) return today.add({ days: getSpan(ahead).amount });
  if (ago !== undefined) return today.subtract({ days: getSpan(ago).amount });
  return Temporal.PlainDate.from(text);
}
