import { generate, type JsonSchema } from 'json-schema-faker';
import type { Random } from './random.ts';

/** Values that mean something to the server, by the name under which a schema asks for them. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

/**
 * A value that a schema of the document describes. Half of the places whose name is known get a value the server has
 * heard of, so that requests get past "there is no such thing".
 */
export async function validValue(schema: JsonSchema, known: Known, random: Random): Promise<unknown> {
  const options = {
    seed: random.int(2 ** 31),
    optionalsProbability: random.next(),
    maxDefaultItems: 3,
    maxDepth: 12,
  };
  return acquaint(await generate(schema, options), known, random);
}

function acquaint(value: unknown, known: Known, random: Random, name = ''): unknown {
  const values = known[name];
  if (values && random.chance(0.6)) return random.pick(values);
  if (Array.isArray(value)) return value.map((item) => acquaint(item, known, random, `${name}[]`));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, acquaint(one, known, random, key)]),
  );
}
