import type { Target } from './api-document.ts';
import { hostileValue } from './hostile-value.ts';
import { mutate } from './mutate.ts';
import type { Random } from './random.ts';
import { type Known, validValue } from './valid-value.ts';

/** A request as it goes over the wire. */
export interface RawRequest {
  /** What was done to it, for the report. */
  kind: string;
  method: string;
  path: string;
  headers: Record<string, string | string[]>;
  body?: Buffer;
  /** Ends the connection before the body is whole. */
  cut?: true;
}

const methods = ['PUT', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'DELETE', 'POST', 'GET'];
const wrongTypes = ['text/plain', 'application/xml', 'multipart/form-data', 'application/jsonx', ''];

/** A request for one operation: as described, nearly so, or not at all. */
export async function makeRequest(
  target: Target,
  token: string | null,
  known: Known,
  random: Random,
): Promise<RawRequest> {
  const { method, path, operation } = target;
  const headers: RawRequest['headers'] = token === null ? {} : { Authorization: `Bearer ${token}` };
  const schema = operation.requestBody?.content['application/json']?.schema;
  const kind = random.pick([
    'valid',
    'valid',
    'valid',
    'mutated',
    'mutated',
    'mutated',
    'hostile',
    'bytes',
    'header',
    'path',
    'method',
  ]);
  const address = path + (await query(target, kind, known, random));
  let value = schema ? await validValue(schema, known, random) : undefined;
  if (schema && kind === 'mutated') value = mutate(value, random);
  if (kind === 'hostile') value = hostileValue(random);
  const request: RawRequest = { kind, method, path: address, headers };
  if (value !== undefined && (schema || method !== 'GET')) {
    headers['Content-Type'] = 'application/json';
    request.body = Buffer.from(JSON.stringify(value));
  }
  if (kind === 'bytes') return spoilBytes(request, random);
  if (kind === 'header') return spoilHeaders(request, random);
  if (kind === 'path') return { ...request, path: spoilPath(request.path, random) };
  if (kind === 'method') return { ...request, method: random.pick(methods) };
  return request;
}

async function query({ operation }: Target, kind: string, known: Known, random: Random): Promise<string> {
  const parts: string[] = [];
  for (const { name, required, schema } of operation.parameters ?? []) {
    if (!required && random.chance(0.4)) continue;
    const value =
      kind === 'mutated' && random.chance(0.5)
        ? hostileValue(random)
        : await validValue(schema, known, random);
    const text = String(typeof value === 'object' ? JSON.stringify(value) : (value ?? known[name]?.[0]));
    parts.push(
      `${encode(name)}=${encode(known[name] && random.chance(0.6) ? String(random.pick(known[name])) : text)}`,
    );
  }
  if (kind === 'mutated' && random.chance(0.3)) parts.push(...parts, `__proto__=1&${encode('a\u0000')}=2`);
  return parts.length > 0 ? `?${parts.join('&').slice(0, 6000)}` : '';
}

/** Half a character cannot be encoded; it goes as the bytes that some clients make of it. */
function encode(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80';
}

function spoilBytes(request: RawRequest, random: Random): RawRequest {
  const { body = Buffer.from('{}'), headers } = request;
  const spoilt = { ...request, body };
  const kind = random.int(7);
  if (kind === 0) return { ...spoilt, body: body.subarray(0, random.int(body.length + 1)) };
  if (kind === 1)
    return { ...spoilt, headers: { ...headers, 'Content-Length': String(body.length + 10) }, cut: true };
  if (kind === 2) return { ...spoilt, body: Buffer.concat([body, Buffer.from([0xff, 0xfe, 0x00])]) };
  if (kind === 3) return { ...spoilt, headers: { ...headers, 'Content-Type': random.pick(wrongTypes) } };
  if (kind === 4) return { ...spoilt, headers: { ...headers, 'Content-Encoding': 'gzip' } };
  if (kind === 5) return { ...spoilt, headers: { ...headers, 'Transfer-Encoding': 'chunked' } };
  return {
    ...spoilt,
    body: Buffer.from(random.pick(['', 'null', '1e999', '{"a":1,"a":2}', '['.repeat(60_000)])),
  };
}

function spoilHeaders(request: RawRequest, random: Random): RawRequest {
  const spoilt: RawRequest['headers'] = random.pick([
    { Authorization: 'Bearer' },
    { Authorization: `Bearer ${'x'.repeat(7000)}` },
    { Authorization: 'Basic YWRtaW46YWRtaW4=' },
    { Authorization: ['Bearer a', 'Bearer b'] },
    { 'Waymark-Protocol': '99' },
    { 'Waymark-Protocol': '-1' },
    { 'Waymark-Protocol': 'NaN' },
    { 'Waymark-Client': '\u00e9'.repeat(500) },
    { Host: 'evil.example:99999' },
    { Host: '' },
    { Origin: 'https://evil.example' },
    { Origin: 'chrome-extension://a\u00ff' },
    { 'X-Request-Id': '\u00ff'.repeat(100) },
    { 'X-Forwarded-For': 'a, b, c', 'X-Forwarded-Proto': 'javascript' },
    { 'X-HTTP-Method-Override': 'DELETE' },
    { Accept: 'text/html', 'Accept-Encoding': 'br;q=x', Range: 'bytes=0-1' },
    { Connection: 'Upgrade', Upgrade: 'websocket' },
    { Cookie: `a=${'b'.repeat(5000)}` },
  ]);
  return { ...request, headers: { ...request.headers, ...spoilt } };
}

function spoilPath(path: string, random: Random): string {
  return random.pick([
    `/${path}`,
    `${path}/`,
    path.replace('/v1', '/v1/../v1'),
    path.replace('/v1', '/V1'),
    `${path}%00`,
    `${path}/%2e%2e/%2e%2e/etc/passwd`,
    `${path}?%`,
    `${path}?a=%ZZ&b=%C3%28`,
    `${path}/${'a'.repeat(5000)}`,
    path.replace('/v1', '/v2'),
    `${path};a=b`,
    `http://evil.example${path}`,
  ]);
}
