import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffLines } from '../../../lib/playbook/merge/diff-lines.ts';
import { mergeTexts } from '../../../lib/playbook/merge/merge-texts.ts';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 14 });
const text = lines.map((all) => all.join('\n'));

test('a difference makes the second text of the first', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const made: string[] = [];
      let at = 0;
      for (const { from, to, lines } of diffLines(before, after)) {
        made.push(...before.slice(at, from), ...lines);
        at = to;
      }
      expect([...made, ...before.slice(at)]).toEqual(after);
    }),
    { numRuns: 2000 },
  );
});

test('a difference is as small as it can be', () => {
  const before = 'one two three four five'.split(' ');
  const after = 'one 2 three four five six'.split(' ');
  expect(diffLines(before, after)).toEqual([
    { from: 1, to: 2, lines: ['2'] },
    { from: 5, to: 5, lines: ['six'] },
  ]);
});

test('what only one side changed is taken from it', () => {
  fc.assert(
    fc.property(text, text, (base, other) => {
      expect(mergeTexts(base, other, base)).toEqual({ text: other, clashes: [] });
      expect(mergeTexts(base, base, other)).toEqual({ text: other, clashes: [] });
      expect(mergeTexts(base, other, other)).toEqual({ text: other, clashes: [] });
    }),
  );
});

const base = 'name: Ours\n\nafter: 21 days\n\nnote: none\n';

test('changes at different places are both there', () => {
  const mine = base.replace('Ours', 'Mine');
  const theirs = base.replace('none', 'theirs');
  expect(mergeTexts(base, mine, theirs)).toEqual({
    text: 'name: Mine\n\nafter: 21 days\n\nnote: theirs\n',
    clashes: [],
  });
});

test('of one place that both changed mine stays, and the place is told', () => {
  const merged = mergeTexts(base, base.replace('21', '30'), base.replace('21', '14').replace('none', 'x'));
  expect(merged.text).toBe('name: Ours\n\nafter: 30 days\n\nnote: x\n');
  expect(merged.clashes).toEqual([{ line: 3, theirs: 'after: 14 days' }]);
});

test('two whole different books come out as mine, in one stretch', () => {
  const book = (word: string) => Array.from({ length: 4000 }, (_, n) => `${word} ${n}`).join('\n');
  const merged = mergeTexts(book('base'), book('mine'), book('theirs'));
  expect(merged.text).toBe(book('mine'));
  expect(merged.clashes).toHaveLength(1);
});
