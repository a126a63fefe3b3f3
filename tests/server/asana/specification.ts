import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

/** Where Asana's own description of its interface may lie; it is no part of the project. */
const file = fileURLToPath(new URL('../../../../shared/specs/asana_oas.yaml', import.meta.url));

interface Schema {
  $ref?: string;
  type?: string | string[];
  nullable?: boolean;
  readOnly?: boolean;
  enum?: unknown[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  items?: Schema;
}
interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  schema?: Schema;
}
type Content = { 'application/json'?: { schema: Schema } };
interface Operation {
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { $ref?: string; content?: Content }>;
}
interface PathItem extends Record<string, unknown> {
  parameters?: Parameter[];
}

/** What was said on the line: a path pattern (`/jobs/{job_gid}`), the method in small letters, and both sides. */
export interface Exchange {
  pattern: string;
  method: string;
  query: URLSearchParams;
  body: unknown;
  status: number;
  answer: unknown;
}

/**
 * Asana's published description, as a judge of exchanges: gives what is wrong with one, nothing when all is as described.
 * Null where the description is not there. Only the named paths are read, for the file has three megabytes.
 */
export function readSpecification(patterns: readonly string[]): ((exchange: Exchange) => string[]) | null {
  if (!existsSync(file)) return null;
  const { paths, components } = parse(cut(readFileSync(file, 'utf8'), patterns)) as {
    paths: Record<string, PathItem>;
    components: {
      parameters: Record<string, Parameter>;
      responses: Record<string, { content?: Content }>;
      schemas: Record<string, Schema>;
    };
  };
  const resolve = (schema: Schema): Schema =>
    schema.$ref ? resolve(components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema;
  const named = (parameter: Parameter): Parameter =>
    components.parameters[parameter.$ref?.split('/').at(-1) ?? ''] ?? parameter;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'asana', components: modern(components) } as object);
  const compiled = new Map<Schema, ValidateFunction>();
  const judge = (schema: Schema, value: unknown, where: string): string[] => {
    const validate = compiled.get(schema) ?? ajv.compile(modern(absolute(schema)) as object);
    compiled.set(schema, validate);
    return validate(value) ? [] : [`${where}: ${ajv.errorsText(validate.errors)}`];
  };

  return ({ pattern, method, query, body, status, answer }) => {
    const item = paths[pattern];
    const operation = item?.[method] as Operation | undefined;
    const place = `${method} ${pattern}`;
    if (!item || !operation) return [`${place} is not in the description`];
    const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(named);
    const wrong: string[] = [];
    for (const [name, value] of query) {
      const known = parameters.find((one) => one.in === 'query' && one.name === name);
      if (!known) wrong.push(`${place}: no parameter "${name}"`);
      const allowed = known?.schema?.items?.enum;
      for (const field of allowed ? value.split(',') : []) {
        if (!allowed?.includes(field)) wrong.push(`${place}: no field "${field}" in ${name}`);
      }
    }
    for (const { name, required, in: where } of parameters) {
      if (where === 'query' && required && !query.has(name)) wrong.push(`${place}: "${name}" is missing`);
    }
    const wanted = operation.requestBody?.content['application/json']?.schema;
    if (wanted) wrong.push(...judge(wanted, body, `${place} asks`), ...unknown(wanted, body, place, null));
    const said = operation.responses[status] ?? operation.responses.default;
    const described = said?.$ref ? components.responses[said.$ref.split('/').at(-1) ?? ''] : said;
    // Too many requests are described in words, for all paths.
    if (!described && status !== 429) wrong.push(`${place} does not answer ${status}`);
    const promised = described?.content?.['application/json']?.schema;
    if (promised)
      wrong.push(
        ...judge(promised, answer, `${place} answers`),
        ...unknown(promised, answer, place, fieldsOf(query)),
      );
    return wrong;
  };

  /** Names that the description does not know at their place, and in requests those that may only be read. In answers
   *  the `fields` that were asked for may be there too. */
  function unknown(schema: Schema, value: unknown, place: string, fields: string[] | null): string[] {
    if (Array.isArray(value)) {
      const { items } = flat(schema);
      return items ? value.flatMap((one) => unknown(items, one, place, fields)) : [];
    }
    if (typeof value !== 'object' || value === null) return [];
    const { properties } = flat(schema);
    if (!properties || Object.keys(properties).length === 0) return [];
    return Object.entries(value).flatMap(([name, inner]) => {
      const known = properties[name];
      if (!known && fields?.includes(name)) return [];
      if (!known) return [`${place}: "${name}" is unknown`];
      if (fields === null && flat(known).readOnly) return [`${place}: "${name}" is only read`];
      return unknown(known, inner, place, fields);
    });
  }

  /** A schema with all that its parts say, as far as it is asked for here. */
  function flat(schema: Schema): Schema {
    const { allOf = [], ...own } = resolve(schema);
    let whole: Schema = own;
    for (const part of allOf.map(flat)) {
      whole = Object.assign({}, whole, part, { properties: { ...whole.properties, ...part.properties } });
    }
    return whole;
  }
}

/** What the answer was asked to hold, by its first words. */
function fieldsOf(query: URLSearchParams): string[] {
  return (query.get('opt_fields') ?? '').split(',').map((field) => field.split('.')[0] ?? '');
}

/** The description without the paths that are not asked for. */
function cut(text: string, patterns: readonly string[]): string {
  const begin = text.indexOf('\npaths:\n') + 1;
  const wanted = new Set(patterns.map((pattern) => `${pattern}:`));
  const blocks = text.slice(begin + 'paths:\n'.length).split(/^ {2}(?=\/)/m);
  const kept = blocks.filter((block) => wanted.has(block.slice(0, block.indexOf('\n'))));
  return `${text.slice(0, begin)}paths:\n${kept.map((block) => `  ${block}`).join('')}`;
}

/** OpenAPI 3.0 writes "or null" in its own way. */
function modern(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(modern);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, example: _example, ...rest } = value as Schema & { example?: unknown };
  const inner = Object.fromEntries(Object.entries(rest).map(([name, one]) => [name, modern(one)]));
  if (!nullable || typeof inner.type !== 'string') return inner;
  const alternatives = Array.isArray(inner.enum) ? { enum: [...inner.enum, null] } : {};
  return { ...inner, ...alternatives, type: [inner.type, 'null'] };
}

function absolute(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"asana#/components/')) as Schema;
}
