import type { PropertyType } from '../../playbook/property-types.ts';
import { findDay } from '../../records/find-day.ts';
import { findNumber } from '../../records/find-number.ts';
import type { Source } from '../../records/observation.ts';
import type { ToldValue } from '../../records/told-value.ts';
import { plainText } from './plain-text.ts';

/** One change of a property, as one source told it. */
export interface Change {
  /** ISO 8601 instant. */
  at: string;
  source: Source;
  from: string | null;
  to: string | null;
  /** A date that was moved to a later day. */
  isLater: boolean;
}

/**
 * The changes of a property, oldest first, from everything told of it in time order.
 *
 * A change is one source telling another value than it told before: two sources that write one value differently
 * are no change. A page's value that was watched changing is one even where the page told nothing before; it is then
 * held against what any source told last. Dates and numbers are compared by what they mean, and a text that may mean
 * two is left out. A source that tells what another told before counts again: ask `timesOf` how often.
 */
export function changesOf(told: readonly ToldValue[], type: PropertyType, timeZone: string): Change[] {
  const last = new Map<Source, Known>();
  let latest: Known | undefined;
  return told.flatMap(({ at, value, source, changed }) => {
    const meaning = meaningOf(value, type, timeZone);
    if (meaning === undefined) return [];
    const now: Known = { value, meaning };
    const before = last.get(source) ?? (changed ? latest : undefined);
    last.set(source, now);
    latest = now;
    if (before ? before.meaning === meaning : !changed) return [];
    const [was, is] = [before?.meaning, meaning];
    const isLater = type === 'date' && typeof was === 'number' && typeof is === 'number' && is > was;
    return [{ at, source, from: before?.value ?? null, to: value, isLater }];
  });
}

/** How often something changed: the most that any one source told, because two tell of one change. */
export function timesOf(changes: readonly Change[]): number {
  const counts = new Map<Source, number>();
  for (const { source } of changes) counts.set(source, (counts.get(source) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

interface Known {
  value: string | null;
  meaning: string | number | null;
}

/** What a text means for its type; undefined when it may mean two things. Empty is null. */
function meaningOf(value: string | null, type: PropertyType, timeZone: string): Known['meaning'] | undefined {
  if (value === null || value.trim() === '') return null;
  if (type === 'date') return findDay(value, timeZone);
  if (type === 'number' || type === 'money') return findNumber(value);
  return plainText(value);
}
