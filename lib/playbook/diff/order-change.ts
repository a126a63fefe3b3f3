import type { Text } from '../../text/text.ts';
import type { Noun } from './part-kind.ts';
import { titleOf } from './part-kinds.ts';
import type { PlaybookChange } from './playbook-change.ts';
import { type Subject, subjectText } from './subject.ts';
import { commaWords, type Part, quoted } from './words.ts';

/** One sentence when the things of a list that stayed have another order; nothing otherwise. `path` is the list's, and
 *  `subject` is what the sentence says of one of them. */
export function orderChange(
  noun: Exclude<Noun, 'playbook' | 'calendar'>,
  was: ReadonlyMap<string, Part>,
  is: ReadonlyMap<string, Part>,
  path: string,
  subject: (part: Part) => Subject,
): PlaybookChange[] {
  const before = [...was.keys()].filter((id) => is.has(id));
  const after = [...is.keys()].filter((id) => was.has(id));
  if (before.join() === after.join()) return [];
  const part = (id: string): Part => is.get(id) ?? { id };
  const lone = findMoved(before, after);
  if (lone !== undefined) {
    const about = subjectText(subject(part(lone)));
    const place = after.indexOf(lone);
    const other = titleOf(part(after[place - 1] ?? ''));
    const text: Text =
      place === 0
        ? { key: 'change.comesFirst', with: { subject: about } }
        : { key: 'change.comesAfter', with: { subject: about, other } };
    return [{ path: `${path}[${lone}]`, kind: 'moved', text }];
  }
  const order = commaWords([...is.keys()].map((id) => quoted(titleOf(part(id)))));
  const { place, list } = subject({});
  const text: Text =
    place === null
      ? { key: `change.order.${noun}`, with: { order, list } }
      : { key: `change.orderInside.${noun}`, with: { order, list, place } };
  return [{ path, kind: 'moved', text }];
}

/** The one thing that was moved, where taking it away leaves both orders the same. */
function findMoved(before: readonly string[], after: readonly string[]): string | undefined {
  const without = (list: readonly string[], id: string) => list.filter((one) => one !== id).join();
  const fitting = after.filter((id) => without(before, id) === without(after, id));
  // Of two neighbours that swapped, the one that came forward is told.
  return fitting.find((id) => after.indexOf(id) < before.indexOf(id)) ?? fitting[0];
}
