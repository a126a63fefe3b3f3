import type { PlaybookChange, Spot } from './playbook-change.ts';

/** The sentence for a changed text: how many of its lines came and went. A changed line is one of each. */
export function textChange(was: string, is: string, { path, subject, prefix }: Spot): PlaybookChange {
  const [before, after] = [was, is].map((text) => text.trimEnd().split('\n'));
  const came = surplus(after ?? [], before ?? []);
  const went = surplus(before ?? [], after ?? []);
  const lines = (count: number) => (count === 1 ? '1 line' : `${count} lines`);
  const parts = [
    ...(came > 0 ? [`${lines(came)} added`] : []),
    ...(went > 0 ? [`${lines(went)} removed`] : []),
  ];
  const what = parts.length > 0 ? parts.join(', ') : 'its lines stand in another order';
  return { path, kind: 'changed', text: `${prefix}${subject} has another text: ${what}.` };
}

/** How many lines of a text the other one does not have, each counted as often as it stands there. */
function surplus(lines: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  }).length;
}
