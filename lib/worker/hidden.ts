import { Temporal } from 'temporal-polyfill';
import type { WhyHidden } from '../messages/page-messages.ts';
import { type RecordRef, recordKey } from '../records/record-ref.ts';
import type { LocalCopy } from './local-copy.ts';
import { readPreferences, setPreference } from './preferences.ts';

/** What of a person's browsers shows nothing: one record's page, a whole site, or everything. */
export type HiddenScope = 'page' | 'site' | 'all';

export interface Hidden {
  scope: HiddenScope;
  /** Until when (ISO 8601), or null until it is taken back. */
  until: string | null;
}

/** What a surface says of it. */
export const whyHidden: Record<HiddenScope, WhyHidden> = {
  page: 'hidden-page',
  site: 'hidden-site',
  all: 'paused',
};

/** What a tab shows, as far as it is known. */
export type Place = { host: RecordRef['host'] | null; record: RecordRef | null };

const forGood = 'always';

/** Why a person sees nothing at a place because they chose so, the widest choice first; null when they have not. */
export async function findHidden(copy: LocalCopy, place: Place, now: Date): Promise<Hidden | null> {
  const chosen = await readPreferences(copy);
  for (const scope of ['all', 'site', 'page'] as const) {
    const name = nameOf(scope, place);
    const value = name === null ? null : (chosen.get(name)?.value ?? null);
    if (value === forGood) return { scope, until: null };
    if (value !== null && value > now.toISOString()) return { scope, until: value };
  }
  return null;
}

/** Hides a place in all the person's browsers, for good or until tomorrow begins where they are. Returns false where there is
 *  no such thing to hide. */
export async function hide(
  copy: LocalCopy,
  place: Place,
  { scope, untilTomorrow }: { scope: HiddenScope; untilTomorrow: boolean },
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<boolean> {
  const name = nameOf(scope, place);
  if (name === null) return false;
  await setPreference(copy, { name, value: untilTomorrow ? tomorrow(now, timeZone) : forGood }, now);
  return true;
}

/** Takes back whatever hides a place. */
export async function unhide(copy: LocalCopy, place: Place, now: Date): Promise<void> {
  for (let hidden = await findHidden(copy, place, now); hidden; hidden = await findHidden(copy, place, now)) {
    const name = nameOf(hidden.scope, place);
    if (name === null) return;
    await setPreference(copy, { name, value: null }, now);
  }
}

/** Whether something that was hidden until a moment came back between two others. */
export async function hasReturned(copy: LocalCopy, from: Date, to: Date): Promise<boolean> {
  const [start, end] = [from.toISOString(), to.toISOString()];
  return [...(await readPreferences(copy))].some(
    ([name, { value }]) =>
      (name === 'pause' || name.startsWith('hide.')) && value !== null && start < value && value <= end,
  );
}

function nameOf(scope: HiddenScope, { host, record }: Place): string | null {
  if (scope === 'all') return 'pause';
  if (scope === 'site') return host && `hide.site.${host}`;
  return record && `hide.record.${recordKey(record)}`;
}

function tomorrow(now: Date, timeZone: string): string {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const start = today.add({ days: 1 }).toZonedDateTime(timeZone);
  return new Date(start.epochMilliseconds).toISOString();
}
