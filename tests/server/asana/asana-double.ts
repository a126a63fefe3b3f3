import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { createAsanaData } from './asana-data.ts';
import { type Answered, asanaOperations } from './asana-operations.ts';
import { readSpecification } from './specification.ts';

/**
 * How a request goes wrong. `lost`: done, and the line is cut. `cut`: the line is cut and nothing was done. `late`: done,
 * and answered after `lateness`. `after`: the line is cut, and it is done after `delay`. `busy`: 429 with Retry-After.
 * `broken`: 500, nothing done. `brokenAfter`: 500, and done all the same.
 */
export type Fault = 'lost' | 'cut' | 'late' | 'after' | 'busy' | 'broken' | 'brokenAfter';

/** Read once, for it takes a second. Undefined until it was read. */
let judge: ReturnType<typeof readSpecification> | undefined;

/** Listens on a free port as Asana's interface. Whatever is said on the line is held against Asana's own description,
 *  where that is there. */
export async function startAsanaDouble() {
  const data = createAsanaData();
  const timing = { job: 0, hidden: 0, breaks: false, now: () => Date.now() };
  const operations = asanaOperations(data, timing);
  const routes = Object.keys(operations).map((name) => {
    const [method = '', pattern = ''] = name.split(' ');
    return { name, method, pattern, form: new RegExp(`^${pattern.replaceAll(/\{[a-z_]+\}/g, '([^/]+)')}$`) };
  });
  judge ??= readSpecification([...new Set(routes.map(({ pattern }) => pattern))]);
  const state = {
    data,
    timing,
    /** Whether exchanges are held against the description. */
    isJudged: judge !== null,
    /** What of the exchanges was not as described. */
    wrong: [] as string[],
    /** Every request that came in, as `post /tasks`. */
    asked: [] as string[],
    /** How late `late` is, and `after` (ms). */
    lateness: 450,
    delay: 150,
    /** Says what goes wrong with a request; nothing while it gives null. */
    fault: (_name: string): Fault | null => null,
  };

  const answer = async (request: IncomingMessage): Promise<Answered | null> => {
    const url = new URL(request.url ?? '', 'http://double');
    const path = url.pathname.replace(/^\/api\/1\.0/, '');
    const method = (request.method ?? '').toLowerCase();
    const route = routes.find((one) => one.method === method && one.form.test(path));
    const text = await readText(request);
    if (!route) return { status: 404, data: null };
    state.asked.push(route.name);
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const params = route.form.exec(path)?.slice(1) ?? [];
    const body = text === '' ? undefined : (JSON.parse(text) as { data?: Record<string, unknown> });
    const work = () => operations[route.name]?.({ params, query: url.searchParams, data: body?.data ?? {} });
    const fault = state.fault(route.name);
    if (fault === 'cut') return null;
    if (fault === 'busy') return { status: 429, data: null };
    if (fault === 'broken') return { status: 500, data: null };
    if (fault === 'after') {
      pause(state.delay).then(work);
      return null;
    }
    const done = data.tokens.has(token) ? work() : { status: 401, data: null };
    if (!done) return { status: 404, data: null };
    const exchange = { ...route, query: url.searchParams, body, status: done.status, answer: shape(done) };
    state.wrong.push(...(judge?.(exchange) ?? []));
    if (fault === 'lost') return null;
    if (fault === 'brokenAfter') return { status: 500, data: null };
    if (fault === 'late') await pause(state.lateness);
    return done;
  };
  const server = createServer((request, response) => {
    answer(request).then(
      (answered) => {
        if (!answered) return request.socket.destroy();
        const headers = {
          'content-type': 'application/json',
          ...(answered.status === 429 ? { 'retry-after': '1' } : {}),
        };
        response.writeHead(answered.status, headers).end(JSON.stringify(shape(answered)));
      },
      (error: unknown) => {
        state.wrong.push(String(error));
        request.socket.destroy();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, { url: `http://127.0.0.1:${port}/api/1.0`, close });
}

export type AsanaDouble = Awaited<ReturnType<typeof startAsanaDouble>>;

function shape({ status, data }: Answered): unknown {
  if (status >= 400)
    return { errors: [{ message: `As it is with ${status}`, help: 'See the documentation' }] };
  return Array.isArray(data) ? { data, next_page: null } : { data };
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
