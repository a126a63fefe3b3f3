import { readFile } from 'node:fs/promises';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { allRoutes } from '../../server/routes/all-routes.ts';
import { hardwareSales, stageSeen, startTestServer } from './start-test-server.ts';

const ajv = () => new Ajv2020({ strict: false, validateFormats: false });

/** A schema of the document with the parts that it names from the document's root. */
function within(schema: AnySchema, components: unknown): AnySchema {
  return typeof schema === 'object' ? { ...schema, components } : schema;
}

interface Operation {
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
  security?: unknown[];
}
type Content = { 'application/json': { schema: AnySchema } };

async function document(url: string) {
  const response = await fetch(`${url}/v1/openapi.json`);
  return (await response.json()) as {
    openapi: string;
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, AnySchema> };
  };
}

test('the document names every route, and all its schemas are valid', async () => {
  const { url } = await startTestServer();
  const { openapi, paths, components } = await document(url);
  expect(openapi).toBe('3.1.0');
  for (const { method, path, access } of allRoutes) {
    expect(paths[path]?.[method], `${method} ${path}`).toBeDefined();
    expect(paths[path]?.[method]?.security === undefined).toBe(access !== null);
  }
  expect(paths['/v1/live']?.get).toBeDefined();
  const contents = Object.values(paths)
    .flatMap((operations) => Object.values(operations))
    .flatMap(({ requestBody, responses }) => [
      requestBody?.content,
      ...Object.values(responses).map((r) => r.content),
    ])
    .flatMap((content) => (content?.['application/json'] ? [content['application/json'].schema] : []));
  expect(contents.length).toBeGreaterThan(allRoutes.length);
  const names = new Set(Object.keys(components.schemas).map((name) => `#/components/schemas/${name}`));
  for (const schema of [...contents, ...Object.values(components.schemas)]) {
    if (typeof schema === 'object' && '$ref' in schema) expect(names).toContain(schema.$ref);
    else expect(() => ajv().compile(within(schema, components))).not.toThrow();
  }
});

test('real answers are as the document says', async () => {
  const server = await startTestServer();
  await server.addAccount();
  const { paths, components } = await document(server.url);
  const pull = { workspace: 0, me: 0, records: { cursor: 0, keys: [], fresh: ['hubspot:1:deal:1'] } };
  const scheduled = { yaml: await readFile(hardwareSales, 'utf8'), at: new Date(Date.now() + 3_600_000) };
  const calls = [
    ['get', '/v1/hello'],
    ['get', '/v1/me'],
    ['post', '/v1/push', { events: [stageSeen('1')] }],
    ['post', '/v1/pull', pull],
    ['get', '/v1/playbook'],
    ['get', '/v1/accounts'],
    ['get', '/v1/flags'],
    ['get', '/v1/assignments'],
    ['get', '/v1/members'],
    ['get', '/v1/playbooks'],
    ['post', '/v1/playbook', scheduled],
    ['get', '/v1/playbook/scheduled'],
    ['delete', '/v1/playbook/scheduled', { id: 1 }],
    ['post', '/v1/playbook/rollback', { version: 1 }],
    ['post', '/v1/playbook/simulate', { yaml: await readFile(hardwareSales, 'utf8') }],
    ['get', '/v1/guidance?record=hubspot:1:deal:1'],
    ['post', '/v1/invites', { name: 'Mara', access: 'member' }],
  ] as const;
  for (const [method, path, body] of calls) {
    const { status, body: answer } = await server.call(method.toUpperCase(), path, body);
    expect(status, path).toBe(200);
    const schema =
      paths[path.split('?')[0] ?? '']?.[method]?.responses[200]?.content?.['application/json'].schema;
    const validate = ajv().compile(within(schema ?? false, components));
    expect(validate(answer), `${path}: ${ajv().errorsText(validate.errors)}`).toBe(true);
  }
});
