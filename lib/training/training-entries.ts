import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../playbook/playbook-schema.ts';
import type { UnsaidEntry } from '../records/queue-entry.ts';
import { instantAt } from '../rules/open-times.ts';
import type { Text } from '../text/text.ts';
import type { PathItem } from './path-progress.ts';

/** So many stand in a queue at once: what is to be learnt must not hide what customers wait for. */
const mostAtOnce = 3;

/** What somebody is to learn. */
export interface ToLearn {
  paths: readonly { title: string; items: readonly PathItem[] }[];
  /** Beside the paths: what changed since it was read, or whose certificate ended. */
  again: readonly PathItem[];
  /** Certificates that end soon. */
  ending: readonly PathItem[];
}

/**
 * What somebody is to read and pass, as it waits in their queue: what is late first, then by day, then what has none in the
 * order of the paths; few at once. What has a day is due when the company closes on it.
 */
export function trainingEntries(
  { paths, again, ending }: ToLearn,
  { timeZone, closes }: Pick<Calendar, 'timeZone' | 'closes'>,
): UnsaidEntry[] {
  const open = [
    ...paths.flatMap(({ title, items }) => items.map((item) => ({ item, path: title }))),
    ...[...again, ...ending].map((item) => ({ item, path: null })),
  ];
  const entries = new Map<string, UnsaidEntry>();
  for (const { item, path } of open) {
    const until = ending.includes(item) ? (item.standing.certificate?.until ?? null) : null;
    if ((item.todo === null && until === null) || entries.has(item.sop)) continue;
    const due =
      item.due === null
        ? until
        : new Date(
            instantAt(Temporal.PlainDate.from(item.due), closes, timeZone).epochMilliseconds,
          ).toISOString();
    entries.set(item.sop, entryOf(item, path, due));
  }
  return [...entries.values()].sort(byDue).slice(0, mostAtOnce);
}

function entryOf(
  { sop, title, todo, isLate }: PathItem,
  path: string | null,
  due: string | null,
): UnsaidEntry {
  const why: Text =
    todo === null
      ? { key: 'training.entry.endsWhy' }
      : path === null
        ? { key: 'training.entry.againWhy' }
        : { key: 'training.entry.pathWhy', with: { path } };
  return {
    ...{ id: `training/${sop}`, kind: 'training', record: null, name: null, motion: null, stage: null },
    title: { key: `training.entry.${todo ?? 'ends'}`, with: { title } },
    why,
    ...{ due, isLate, days: null, rest: null, amount: null, currency: null, occurrence: null },
    ...{ subject: sop, rule: '', acts: [] },
  };
}

/** What has no day stays in its order, behind what has one. */
function byDue(a: UnsaidEntry, b: UnsaidEntry): number {
  if (a.due === b.due) return 0;
  if (a.due === null || b.due === null) return a.due === null ? 1 : -1;
  return a.due < b.due ? -1 : 1;
}
