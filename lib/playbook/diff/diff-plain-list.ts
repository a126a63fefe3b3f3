import type { Place, PlainList } from './part-kinds.ts';
import type { PlaybookChange, Spot } from './playbook-change.ts';
import { listWords } from './words.ts';

/** The sentence for a list of plain values: what came, what went, or their new order. */
export function diffPlainList(
  { noun, words }: PlainList,
  was: unknown,
  is: unknown,
  [old, now]: readonly [Place, Place],
  { path, subject, prefix }: Spot,
): PlaybookChange[] {
  const [before, after] = [was, is].map((list): unknown[] => (Array.isArray(list) ? list : []));
  if (!before || !after) return [];
  const came = after.filter((one) => !before.includes(one)).map((one) => words(one, now));
  const went = before.filter((one) => !after.includes(one)).map((one) => words(one, old));
  const owner = `${prefix || 'For '}${prefix ? subject : subject.replace(/^The/, 'the')}: the ${noun}`;
  const parts = [
    ...(came.length > 0 ? [`now also include ${listWords(came)}`] : []),
    ...(went.length > 0 ? [`no longer include ${listWords(went)}`] : []),
  ];
  if (parts.length > 0) return [{ path, kind: 'changed', text: `${owner} ${parts.join(', and ')}.` }];
  const order = listWords(after.map((one) => words(one, now)));
  return [{ path, kind: 'moved', text: `${owner} are now in the order ${order}.` }];
}
