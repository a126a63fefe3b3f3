import * as z from 'zod/mini';
import { playbookSchema } from '../../lib/playbook/playbook-schema.ts';
import { ownerAssigned } from '../../lib/records/journal-event.ts';
import { recordState } from '../../lib/records/record-state.ts';
import { playbookRefusal } from '../../lib/sync/admin-protocol.ts';
import { accountData, flagData, journalEvent, memberInfo, problem } from '../../lib/sync/protocol.ts';
import { version } from '../version.ts';
import { allRoutes } from './all-routes.ts';
import type { Route } from './define-route.ts';

/** Parts of schemas that several places name, as the document at hand has them. */
let shared: Record<string, unknown> = {};
let count = 0;

/** The API as an OpenAPI 3.1 document, made from the very schemas that check its requests and answers. */
export function openApi(): Record<string, unknown> {
  count = 0;
  shared = {};
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of allRoutes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  }
  paths['/v1/openapi.json'] = {
    get: { summary: 'This document', security: [], responses: { 200: { description: 'OK' } } },
  };
  paths['/metrics'] = { get: metrics };
  paths['/v1/live'] = { get: live };
  return {
    openapi: '3.1.0',
    info: { title: 'Waymark', version },
    paths,
    security: [{ token: [] }],
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: {
        // Open: a refusal may say more than its sentence.
        Problem: schemaOf(problem, 'input'),
        PlaybookRefusal: schemaOf(playbookRefusal, 'output'),
        // What the open parts of push and pull hold.
        JournalEvent: schemaOf(journalEvent, 'input'),
        OwnerAssigned: schemaOf(ownerAssigned, 'output'),
        RecordState: schemaOf(recordState, 'output'),
        Playbook: schemaOf(playbookSchema, 'input'),
        Account: schemaOf(accountData, 'output'),
        Member: schemaOf(memberInfo, 'output'),
        Flag: schemaOf(flagData, 'output'),
        ...shared,
      },
    },
  };
}

const live = {
  summary: 'WebSocket that says which scopes changed, never what',
  description:
    'Send {"token": "…"} within five seconds. The server then sends {"poke": ["workspace", "me", "records"]} for what changed, at first for all, and answers {"ping": 1} by {"pong": 1}. Send the next token before the first one ends.',
  security: [],
  responses: { 101: { description: 'The connection is a WebSocket now' } },
};

const metrics = {
  summary: 'Numbers for Prometheus, where the operator has chosen a token for them',
  description: 'The token is the one of WAYMARK_METRICS_TOKEN. Without that variable there is no such route.',
  responses: {
    200: { description: 'OK', content: { 'text/plain': { schema: { type: 'string' } } } },
    401: { description: 'Another token', content: json({ $ref: '#/components/schemas/Problem' }) },
    404: { description: 'No token was chosen', content: json({ $ref: '#/components/schemas/Problem' }) },
  },
};

function operation(route: Route) {
  const { access, summary, body, query, answer, path } = route;
  const refusals: Record<number, string> = {
    ...(body || query ? { 400: 'The request is not as expected' } : {}),
    ...(body ? { 413: 'The body is too large', 415: 'The body does not say that it is JSON' } : {}),
    ...(access ? { 401: 'The token is missing or not valid', 403: `Needs access "${access}"` } : {}),
    426: 'Client and server speak different protocol versions; the message says which side to update',
    ...(access ? { 429: 'Asked too often; Retry-After says when to try again' } : {}),
    ...route.refusals,
  };
  const responses: Record<string, unknown> = {
    200: { description: 'OK', content: json(schemaOf(answer, 'output')) },
  };
  for (const [status, description] of Object.entries(refusals)) {
    const name = path.startsWith('/v1/playbook') && status === '422' ? 'PlaybookRefusal' : 'Problem';
    responses[status] = { description, content: json({ $ref: `#/components/schemas/${name}` }) };
  }
  return {
    summary,
    ...(access ? {} : { security: [] }),
    ...(query ? { parameters: parameters(query) } : {}),
    ...(body ? { requestBody: { required: true, content: json(schemaOf(body, 'input')) } } : {}),
    responses,
  };
}

function parameters(query: z.ZodMiniType<unknown>) {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function schemaOf(schema: z.ZodMiniType<unknown>, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _dialect, $defs, ...rest } = z.toJSONSchema(schema, { io });
  return $defs ? shareParts(rest, $defs) : rest;
}

/** What refers to itself is named from the root of a document, which here is the API's and not the schema's. */
function shareParts(schema: object, parts: object): Record<string, unknown> {
  const names = new Map(Object.keys(parts).map((part) => [part, `Part${++count}`]));
  const renamed = (one: unknown): Record<string, unknown> =>
    JSON.parse(
      JSON.stringify(one).replace(
        /"#\/\$defs\/([^"]+)"/g,
        (_, part: string) => `"#/components/schemas/${names.get(part)}"`,
      ),
    );
  for (const [part, one] of Object.entries(parts)) shared[names.get(part) ?? part] = renamed(one);
  return renamed(schema);
}

function json(schema: unknown) {
  return { 'application/json': { schema } };
}
