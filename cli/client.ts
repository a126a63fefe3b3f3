import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { problemLine } from '../lib/playbook/playbook-problem.ts';
import { playbookProblem } from '../lib/sync/admin-protocol.ts';
import { problem } from '../lib/sync/protocol.ts';
import { say } from '../lib/text/say.ts';
import { CliError } from './cli-error.ts';

/** Speaks to the running backend as its built-in owner. Every failure is a CliError with a sentence. */
export interface Client {
  url: string;
  get<T>(path: string, answer: z.ZodMiniType<T>): Promise<T>;
  post<T>(path: string, body: unknown, answer: z.ZodMiniType<T>): Promise<T>;
  delete<T>(path: string, body: unknown, answer: z.ZodMiniType<T>): Promise<T>;
}

const serverFile = z.object({ url: z.url() });
const refusal = z.extend(problem, { problems: z.optional(z.array(playbookProblem)) });

/** Finds the backend of a data folder by the files it keeps there. Throws a CliError when there is none. */
export async function openClient(dataDir: string): Promise<Client> {
  const start = `Start it with "npm run -s server -- --data ${dataDir}", or name its folder by --data DIR.`;
  const token = await readFile(join(dataDir, 'admin-token'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'EACCES' ? 'may only be read by the user who runs the backend' : 'is not there';
    throw new CliError(
      `${join(dataDir, 'admin-token')} ${reason}: no backend of yours keeps its data here. ${start}`,
    );
  });
  const text = await readFile(join(dataDir, 'server.json'), 'utf8').catch(() => '');
  const file = serverFile.safeParse(findJson(text));
  if (!file.success) throw new CliError(`The backend of ${dataDir} is not running. ${start}`);
  const { url } = file.data;

  const call = async <T>(method: string, path: string, body: unknown, answer: z.ZodMiniType<T>) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { Authorization: `Bearer ${token.trim()}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch(() => {
      throw new CliError(`The backend of ${dataDir} does not answer at ${url}. ${start}`);
    });
    const content: unknown = await response.json().catch(() => null);
    if (!response.ok) throw refused(content, response.status);
    const parsed = answer.safeParse(content);
    if (parsed.success) return parsed.data;
    throw new CliError(
      `The backend's answer to ${path} is not understood. It is probably of another version: restart it.`,
    );
  };
  return {
    url,
    get: (path, answer) => call('GET', path, undefined, answer),
    post: (path, body, answer) => call('POST', path, body, answer),
    delete: (path, body, answer) => call('DELETE', path, body, answer),
  };
}

function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refused(content: unknown, status: number): CliError {
  const known = refusal.safeParse(content);
  if (!known.success) return new CliError(`The backend answered with status ${status} and no reason.`);
  const { error, problems = [] } = known.data;
  return new CliError([...problems.map((one) => say(problemLine(one))), error.message].join('\n'));
}
