import * as z from 'zod/mini';
import { needs } from './needs.ts';

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));

/** Everybody with a role, or people one by one, in their order. */
const pool = z.union([id, z.array(id).check(z.minLength(1), z.maxLength(200))]);

const ways = ['person', 'role', 'roundRobin', 'weighted', 'leastLoaded', 'territory'] as const;

/** Ways in which the backend decides once per record, because the next decision depends on the ones before. */
const strategies = ['roundRobin', 'weighted', 'leastLoaded'] as const;

/** Who a routing rule gives a record to: exactly one way of choosing, and what to do when that finds nobody. */
export const receiverSchema = z
  .strictObject({
    person: z.optional(id),
    /** The first person with a role. */
    role: z.optional(id),
    /** One after the other. */
    roundRobin: z.optional(pool),
    /** Each in proportion to a whole number: person → weight. */
    weighted: z.optional(z.record(id, z.number())),
    /** Whoever has the fewest open records. */
    leastLoaded: z.optional(pool),
    /** By the value of a property: value → person. */
    territory: z.optional(
      z.strictObject({
        property: z.string(),
        people: z.record(z.string().check(z.minLength(1), z.maxLength(140)), id),
      }),
    ),
    /** Nobody with this many open records is given another one. */
    capacity: z.optional(z.int()),
    /** The person who gets it when nobody else can: everybody is away or has reached the capacity. */
    backup: z.optional(id),
  })
  .check(
    z.refine((to) => ways.filter((way) => to[way] !== undefined).length === 1, needs('receiver')),
    z.refine((to) => to.capacity === undefined || strategyOf(to) !== null, needs('capacity')),
  );

export type Receiver = z.infer<typeof receiverSchema>;
export type Strategy = (typeof strategies)[number];

/** The way of choosing that the backend has to decide, or null where the record and the playbook say it. */
export function strategyOf(to: { readonly [way in Strategy]?: unknown }): Strategy | null {
  return strategies.find((strategy) => to[strategy] !== undefined) ?? null;
}
