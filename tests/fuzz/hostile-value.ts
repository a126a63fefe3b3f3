import fc from 'fast-check';
import type { Random } from './random.ts';

const texts = [
  '',
  ' ',
  '\u0000',
  'a\ud800b',
  '\u202e\u2066txt',
  '𝕏'.repeat(50),
  '__proto__',
  'constructor',
  "' or 1=1; drop table tokens; --",
  '"><script>alert(1)</script>',
  '../../../../etc/passwd',
  '%00%0a',
  '#{7*7}{{7*7}}',
  '9999-99-99',
  '+275760-09-13T00:00:00.001Z',
  '-271821-04-19T23:59:59.999Z',
  '2026-11-22T05:00:00+99:99',
  'hubspot:1:deal:1:2:3',
  'x'.repeat(70_000),
];

const numbers = [-1, 0, -0, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 5e-324];

const anyJson = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' });

/** A value that no sensible client sends in any place, or anything at all. */
export function hostileValue(random: Random): unknown {
  const kind = random.int(8);
  if (kind < 3) return random.pick(texts);
  if (kind === 3) return random.pick(numbers);
  if (kind === 4) return random.pick([null, true, [], {}, [[]], [null], { length: 1e9 }]);
  if (kind === 5) return JSON.parse('{"__proto__":{"access":"owner"},"constructor":{"prototype":{"x":1}}}');
  if (kind === 6) return deep(random.pick([50, 500, 3000]), random.chance(0.5));
  return fc.sample(anyJson, { numRuns: 1, seed: random.int(2 ** 31) })[0];
}

function deep(levels: number, isList: boolean): unknown {
  let value: unknown = 1;
  for (let i = 0; i < levels; i += 1) value = isList ? [value] : { a: value };
  return value;
}
