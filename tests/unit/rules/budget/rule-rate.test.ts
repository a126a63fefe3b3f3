import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enoughShowings, ruleRate } from '../../../../lib/rules/budget/rule-rate.ts';

const counts = fc
  .tuple(fc.nat(400), fc.nat(400))
  .map(([a, b]) => ({ shown: Math.max(a, b), acted: Math.min(a, b) }));

test('a rule is demoted when it was shown often enough and fewer than half acted, and only then', () => {
  fc.assert(
    fc.property(counts, ({ shown, acted }) => {
      expect(ruleRate({ shown, acted }).isDemoted).toBe(shown >= enoughShowings && acted * 2 < shown);
    }),
  );
});

test('once a rule can be judged, acting on it never demotes it, and being passed over never rehabilitates it', () => {
  fc.assert(
    fc.property(counts, ({ shown, acted }) => {
      const { rate, isDemoted } = ruleRate({ shown, acted });
      // The showing that makes it judgeable may demote it whatever was done about that one.
      if (rate !== null && !isDemoted)
        expect(ruleRate({ shown: shown + 1, acted: acted + 1 }).isDemoted).toBe(false);
      if (isDemoted) expect(ruleRate({ shown: shown + 1, acted }).isDemoted).toBe(true);
    }),
  );
});
