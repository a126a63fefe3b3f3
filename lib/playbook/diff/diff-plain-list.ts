import type { Place, PlainList } from './part-kind.ts';
import type { PlaybookChange, Spot } from './playbook-change.ts';
import { ownerText } from './subject.ts';
import { listWords } from './words.ts';

/** The sentence for a list of plain values: what came, what went, or their new order. */
export function diffPlainList(
  { name, host = '', words }: PlainList,
  was: unknown,
  is: unknown,
  [old, now]: readonly [Place, Place],
  { path, subject }: Spot,
): PlaybookChange[] {
  const [before, after] = [was, is].map((list): unknown[] => (Array.isArray(list) ? list : []));
  if (!before || !after) return [];
  const added = after.filter((one) => !before.includes(one)).map((one) => words(one, now));
  const removed = before.filter((one) => !after.includes(one)).map((one) => words(one, old));
  const [came, went] = [listWords(added), listWords(removed)];
  const named = { owner: ownerText(subject), host };
  if (added.length > 0 && removed.length > 0)
    return [
      { path, kind: 'changed', text: { key: `change.cameAndWent.${name}`, with: { ...named, came, went } } },
    ];
  if (added.length > 0)
    return [{ path, kind: 'changed', text: { key: `change.came.${name}`, with: { ...named, came } } }];
  if (removed.length > 0)
    return [{ path, kind: 'changed', text: { key: `change.went.${name}`, with: { ...named, went } } }];
  const order = listWords(after.map((one) => words(one, now)));
  return [{ path, kind: 'moved', text: { key: `change.listOrder.${name}`, with: { ...named, order } } }];
}
