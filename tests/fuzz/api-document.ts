import type { JsonSchema } from 'json-schema-faker';

/** The parts of the server's own OpenAPI document that the fuzzer follows. */
export interface ApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

interface Operation {
  summary: string;
  security?: unknown[];
  parameters?: { name: string; required: boolean; schema: Exclude<JsonSchema, boolean> }[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}

type Content = Record<string, { schema: Exclude<JsonSchema, boolean> }>;

/** One operation with its address. */
export interface Target {
  method: string;
  path: string;
  operation: Operation;
}

/** Every operation of the document that answers JSON. */
export function targetsOf({ paths }: ApiDocument): Target[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, { responses }]) => responses[200]?.content?.['application/json'])
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}
