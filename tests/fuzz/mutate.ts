import { hostileValue } from './hostile-value.ts';
import type { Random } from './random.ts';

/**
 * A copy of a JSON value with one thing wrong at a random place: a key left out, one too many, another value, or the
 * same item many times.
 */
export function mutate(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) {
    const kind = random.int(4);
    const at = random.int(Math.max(1, value.length));
    if (kind === 0) return [...value, hostileValue(random)];
    if (kind === 1 && value.length > 0)
      return Array.from({ length: random.pick([2, 600, 2000]) }, () => value[0]);
    if (value.length === 0) return hostileValue(random);
    return value.map((item, i) => (i === at ? mutate(item, random) : item));
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value);
    const kind = random.int(5);
    const at = random.int(Math.max(1, entries.length));
    if (kind === 0) return fromEntries(entries.filter((_entry, i) => i !== at));
    if (kind === 1 || entries.length === 0) {
      const name = random.pick(['extra', '__proto__', 'toString', '\u0000', 'access', 'workspace']);
      return fromEntries([...entries, [name, hostileValue(random)]]);
    }
    return fromEntries(entries.map(([key, one], i) => [key, i === at ? mutate(one, random) : one]));
  }
  return hostileValue(random);
}

/** Unlike an assignment this makes a property of its own of the name `__proto__`. */
function fromEntries(entries: [string, unknown][]): unknown {
  return Object.fromEntries(entries);
}
