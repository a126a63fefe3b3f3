import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import { type PropertyType, propertyTypesOf } from '../playbook/property-types.ts';
import { believe } from '../records/believe.ts';
import { findDay } from '../records/find-day.ts';
import { findNumber } from '../records/find-number.ts';
import type { Observation } from '../records/observation.ts';
import type { RecordRef } from '../records/record-ref.ts';
import type { RecordState } from '../records/record-state.ts';
import { indexOf } from '../rules/playbook-index.ts';
import { propertiesToRead } from './guide.ts';
import type { ReadObservation } from './read-observations.ts';

/**
 * The observations of a page that say something new, and only of properties the playbook uses.
 *
 * A value the page showed before, or that another source already told, is nothing new; nor is the same value as
 * a host writes it in another language, or two colleagues would contradict each other for ever. A text that may
 * mean what is known, and something else as well, is news only when it was watched changing.
 */
export function newObservations(
  seen: readonly ReadObservation[],
  state: RecordState,
  published: PublishedPlaybook,
): Observation[] {
  const used = new Set(propertiesToRead(published, state.ref).map(({ property }) => property));
  const types = propertyTypesOf(published.playbook);
  const news = seen.filter(({ observation: one, possible }) => {
    if (one.source !== 'page' || !used.has(one.property)) return false;
    const page = state.properties[one.property]?.page;
    const { used: believed } = believe(state.properties, one.property);
    // What a person said stands nowhere on the host until the page shows it.
    const known = page ?? (believed?.source === 'person' ? undefined : believed);
    if (!known) return true;
    if (one.property === 'stageEntered' && isOlderThanStage(known.asOf, state)) return true;
    if (one.property === 'stage' && isSameStage(published, state.ref, known.value, one.value)) return false;
    if (known.value !== null && !one.changed && possible.includes(known.value)) return false;
    return !isSameValue(types.get(one.property) ?? 'text', known.value, one.value);
  });
  return news.map(({ observation }) => observation);
}

/** Whether two texts of a source mean the same, where both mean one thing only; otherwise whether they are the same. */
function isSameValue(type: PropertyType, a: string | null, b: string | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || type === 'text') return plain(a) === plain(b);
  if (type === 'date') {
    // In no time zone, so that only plain days are the same: a moment says more than its day.
    const [one, other] = [a, b].map((text) => (text.includes(':') ? undefined : findDay(text, 'UTC')));
    return one === undefined || other === undefined ? plain(a) === plain(b) : one === other;
  }
  const [one, other] = [findNumber(a), findNumber(b)];
  const currencies = new Set([a, b].flatMap((text) => / ([A-Z]{3})$/.exec(text)?.[1] ?? []));
  return one === undefined || other === undefined
    ? plain(a) === plain(b)
    : one === other && currencies.size < 2;
}

/** The day a record entered its stage speaks of the stage it was told with. One that was told before the stage, perhaps
 *  in an earlier visit to the page, has to be told again, or it would count for a former stage. */
function isOlderThanStage(asOf: string, { stages }: RecordState): boolean {
  const told = stages.at(-1);
  return told === undefined || told.asOf > asOf;
}

/** Whether two words of a host mean one stage in every motion that may run on the record. */
function isSameStage(
  published: PublishedPlaybook,
  ref: RecordRef,
  a: string | null,
  b: string | null,
): boolean {
  if (a === null || b === null) return a === b;
  const index = indexOf(published);
  const stages = index
    .motionsFor(ref, null)
    .map((motion) => [index.stageOf(motion, ref.host, a)?.id, index.stageOf(motion, ref.host, b)?.id]);
  return stages.some(([one]) => one !== undefined) && stages.every(([one, two]) => one === two);
}

/** An amount is the same with other separators: `48.000 €` and `€48,000`. Everything else is compared as it is. */
function plain(value: string | null): string | null {
  if (value === null || /\p{L}/u.test(value) || !/\d/.test(value)) return value;
  const digits = value.replace(/[^\d]/g, '');
  return `${/[-−]/.test(value) ? '-' : ''}${digits}`;
}
