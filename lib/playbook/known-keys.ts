import * as z from 'zod/mini';
import { playbookSchema } from './playbook-schema.ts';

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  propertyNames?: { enum?: string[] };
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
}

let schema: JsonSchema | undefined;

/** The keys that the schema knows at a path of the document, for suggestions. */
export function knownKeys(path: readonly PropertyKey[]): string[] {
  schema ??= z.toJSONSchema(playbookSchema, { io: 'input' }) as JsonSchema;
  const root = schema;
  let here: JsonSchema[] = [root];
  for (const part of path)
    here = here.flatMap((one) => stepInto(one, part)).map((one) => resolved(one, root));
  return [...new Set(here.flatMap(keysOf))];
}

function stepInto(schema: JsonSchema, part: PropertyKey): JsonSchema[] {
  const found = typeof part === 'number' ? schema.items : schema.properties?.[String(part)];
  const branches = (schema.anyOf ?? []).flatMap((one) => stepInto(one, part));
  return found ? [found, ...branches] : branches;
}

function keysOf(schema: JsonSchema): string[] {
  const own = [...Object.keys(schema.properties ?? {}), ...(schema.propertyNames?.enum ?? [])];
  return [...own, ...(schema.anyOf ?? []).flatMap(keysOf)];
}

/** A condition holds conditions, so its schema stands once and is referred to. */
function resolved(schema: JsonSchema, root: JsonSchema): JsonSchema {
  return (schema.$ref && root.$defs?.[schema.$ref.replace('#/$defs/', '')]) || schema;
}
