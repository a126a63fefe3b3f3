import * as z from 'zod/mini';
import { BackendError } from '../sync/backend.ts';
import { sopUsesAnswer } from '../sync/sop-counts-protocol.ts';
import { callBackend, type Fetch, type TokenSource } from './call-backend.ts';
import type { LocalCopy } from './local-copy.ts';

const name = 'sop-uses';
const kept = z.object({ at: z.number(), uses: sopUsesAnswer.shape.uses });

/** How often each SOP was opened lately by whomever, as the backend last said; nothing before it was asked. */
export async function readSopUses(copy: LocalCopy): Promise<ReadonlyMap<string, number>> {
  const uses = (await read(copy))?.uses ?? [];
  return new Map(uses.map(({ sop, times }) => [sop, times]));
}

/** Asks the backend for them, where it was last asked longer than `age` (ms) ago. True when they are others now. Somebody
 *  who only reads reviews nothing, and asks for none. Never rejects for the backend's sake. */
export async function fetchSopUses(
  copy: LocalCopy,
  { fetch, token, now, age }: { fetch: Fetch; token: TokenSource; now: Date; age: number },
): Promise<boolean> {
  const before = await read(copy);
  const since = before ? now.getTime() - before.at : age;
  const { access } = await copy.self();
  if (access === 'viewer' || (since >= 0 && since < age)) return false;
  let uses = before?.uses ?? [];
  try {
    uses = (await callBackend(fetch, `${copy.connection.server}/v1/sop-uses`, sopUsesAnswer, { token })).uses;
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    // A backend of before has none, and is not asked again at once; another one may answer the next time.
    if (error.failure !== 'refused') return false;
  }
  await copy.db.meta.put({ name, value: { at: now.getTime(), uses } });
  return JSON.stringify(uses) !== JSON.stringify(before?.uses ?? []);
}

async function read(copy: LocalCopy): Promise<z.infer<typeof kept> | undefined> {
  const parsed = kept.safeParse((await copy.db.meta.get(name))?.value);
  return parsed.success ? parsed.data : undefined;
}
