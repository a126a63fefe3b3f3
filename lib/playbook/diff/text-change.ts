import type { Text } from '../../text/text.ts';
import type { PlaybookChange, Spot } from './playbook-change.ts';
import { subjectText } from './subject.ts';
import { commaWords } from './words.ts';

/** The sentence for a changed text: how many of its lines came and went. A changed line is one of each. */
export function textChange(was: string, is: string, { path, subject }: Spot): PlaybookChange {
  const [before, after] = [was, is].map((text) => text.trimEnd().split('\n'));
  const came = surplus(after ?? [], before ?? []);
  const went = surplus(before ?? [], after ?? []);
  const parts: Text[] = [
    ...(came > 0 ? [{ key: 'change.linesAdded', count: came, with: { n: came } } as const] : []),
    ...(went > 0 ? [{ key: 'change.linesRemoved', count: went, with: { n: went } } as const] : []),
  ];
  const what: Text = parts.length > 0 ? commaWords(parts) : { key: 'change.otherOrder' };
  const text: Text = { key: 'change.otherText', with: { subject: subjectText(subject), what } };
  return { path, kind: 'changed', text };
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
