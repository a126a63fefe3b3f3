import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minimalChange } from '../../../components/dashboard/editor/minimal-change.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n'), maxLength: 30 });

test('the change makes one text of the other and touches nothing at its ends', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = minimalChange(before, after);
      if (!change) {
        expect(before).toBe(after);
        return;
      }
      const { from, to, insert } = change;
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
      const removed = before.slice(from, to);
      if (removed && insert) {
        expect(removed[0]).not.toBe(insert[0]);
        expect(removed.at(-1)).not.toBe(insert.at(-1));
      }
    }),
  );
});
