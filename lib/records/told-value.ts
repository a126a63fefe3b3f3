import * as z from 'zod/mini';
import { instant, type Observation, sources } from './observation.ts';

/** A value of a property that a source told: `at` is when it began, or when it was first told. */
export const toldValue = z.object({
  at: instant,
  value: z.nullable(z.string()),
  source: z.enum(sources),
  /** This very change was watched on the page. */
  changed: z.optional(z.boolean()),
});

export type ToldValue = z.infer<typeof toldValue>;
type Told = Record<string, ToldValue[]>;

/** How many told values of one property are kept: the newest. */
export const mostTold = 40;

/** Longer texts are kept as their beginning, length and hash: enough to see that they changed. */
const longestKept = 64;

/**
 * What was told of each property, with one observation added: each property's newest in time order. The stage is left
 * out, because every sighting of it is kept anyway. Neither the order of arrival nor arriving twice matters.
 */
export function withTold(told: Told | undefined, seen: Observation): Told | undefined {
  if (seen.property === 'stage') return told;
  const { asOf, since, value, source, changed } = seen;
  const one = { at: since ?? asOf, value: value && kept(value), source, ...(changed ? { changed } : {}) };
  const before = told?.[seen.property] ?? [];
  const place = before.findIndex((other) => sortKey(other) >= sortKey(one));
  const next = before[place];
  if (next && sortKey(next) === sortKey(one)) return told;
  const list = place === -1 ? [...before, one] : before.toSpliced(place, 0, one);
  return { ...told, [seen.property]: list.slice(-mostTold) };
}

function sortKey({ at, source, value, changed }: ToldValue): string {
  return `${at} ${source} ${changed ? 1 : 0} ${value ?? '\0'}`;
}

function kept(value: string): string {
  if (value.length <= longestKept) return value;
  let hash = 0x811c9dc5;
  for (let i = 0; i < value.length; i += 1) hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193);
  return `${value.slice(0, 40).toWellFormed()}… (${value.length}, ${(hash >>> 0).toString(16)})`;
}
