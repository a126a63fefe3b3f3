import { titleOf } from './part-kinds.ts';
import type { PlaybookChange, Spot } from './playbook-change.ts';
import type { Part } from './words.ts';

/** One sentence when the things of a list that stayed have another order; nothing otherwise. */
export function orderChange(
  noun: string,
  was: ReadonlyMap<string, Part>,
  is: ReadonlyMap<string, Part>,
  { path, prefix }: Spot,
): PlaybookChange[] {
  const before = [...was.keys()].filter((id) => is.has(id));
  const after = [...is.keys()].filter((id) => was.has(id));
  if (before.join() === after.join()) return [];
  const title = (id: string) => titleOf(is.get(id) ?? { id });
  const the = prefix ? 'the' : 'The';
  const lone = findMoved(before, after);
  if (lone !== undefined) {
    const place = after.indexOf(lone);
    const where = place === 0 ? 'first' : `after ${title(after[place - 1] ?? '')}`;
    return [
      {
        path: `${path}[${lone}]`,
        kind: 'moved',
        text: `${prefix}${the} ${noun} ${title(lone)} now comes ${where}.`,
      },
    ];
  }
  const order = [...is.keys()].map(title).join(', ');
  const nouns = plural(noun);
  return [{ path, kind: 'moved', text: `${prefix}${the} ${nouns} are now in the order ${order}.` }];
}

/** The one thing that was moved, where taking it away leaves both orders the same. */
function findMoved(before: readonly string[], after: readonly string[]): string | undefined {
  const without = (list: readonly string[], id: string) => list.filter((one) => one !== id).join();
  const fitting = after.filter((id) => without(before, id) === without(after, id));
  // Of two neighbours that swapped, the one that came forward is told.
  return fitting.find((id) => after.indexOf(id) < before.indexOf(id)) ?? fitting[0];
}

/** `steps`, `exit criteria`, `people`. */
export function plural(noun: string): string {
  if (noun === 'person') return 'people';
  if (noun === 'property') return 'properties';
  return noun.endsWith('criterion') ? noun.replace('criterion', 'criteria') : `${noun}s`;
}
