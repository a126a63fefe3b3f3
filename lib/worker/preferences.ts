import * as z from 'zod/mini';
import { BackendError } from '../sync/backend.ts';
import {
  type Preference,
  type PreferenceData,
  preferenceData,
  preferencesAnswer,
} from '../sync/preferences-protocol.ts';
import { callBackend, type Fetch, type TokenSource } from './call-backend.ts';
import type { LocalCopy } from './local-copy.ts';

const name = 'preferences-unsent';
const unsent = z.array(z.object({ name: z.string(), value: z.nullable(z.string()), at: z.string() }));

/** The person's choices by name: what their browsers have told the backend, and what this one has not told it yet. */
export async function readPreferences(copy: LocalCopy): Promise<Map<string, PreferenceData>> {
  const rows = await copy.db.items.where('kind').equals('preference').toArray();
  const known = new Map<string, PreferenceData>();
  for (const { id, data } of rows) {
    const parsed = preferenceData.safeParse(data);
    if (parsed.success) known.set(id, parsed.data);
  }
  for (const { name: id, value, at } of await readUnsent(copy)) {
    const before = known.get(id);
    if (!before || before.at <= at) known.set(id, { value, at });
  }
  return known;
}

/** Notes a choice (`value` null takes it back). When this returns it is safe on this computer, and holds here. */
export async function setPreference(
  copy: LocalCopy,
  change: Pick<Preference, 'name' | 'value'>,
  now: Date,
): Promise<void> {
  const { meta, items } = copy.db;
  await copy.db.transaction('rw', [meta, items], async () => {
    const last = (await readPreferences(copy)).get(change.name)?.at;
    // Where another browser's clock is ahead of this one's, what is chosen now is still the later choice.
    const least = last === undefined ? 0 : Date.parse(last) + 1;
    const at = new Date(Math.max(now.getTime(), least)).toISOString();
    const others = (await readUnsent(copy)).filter((one) => one.name !== change.name);
    await meta.put({ name, value: [...others, { ...change, at }] });
  });
}

/** Sends what the backend does not know yet. A backend that refuses it, as one of before does, leaves it to this browser. */
export async function sendPreferences(
  copy: LocalCopy,
  { fetch, token }: { fetch: Fetch; token: TokenSource },
): Promise<void> {
  const changes = (await readUnsent(copy)).slice(0, 50);
  if (changes.length === 0) return;
  try {
    const url = `${copy.connection.server}/v1/preferences`;
    await callBackend(fetch, url, preferencesAnswer, { token, body: { changes } });
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    if (error.failure !== 'refused') return;
  }
  const { meta, items } = copy.db;
  await copy.db.transaction('rw', [meta, items], async () => {
    const isSent = (one: Preference) => changes.some((sent) => sent.name === one.name && sent.at === one.at);
    const present = await readUnsent(copy);
    for (const { name: id, value, at } of present.filter(isSent))
      await items.put({ kind: 'preference', id, data: { value, at } });
    await meta.put({ name, value: present.filter((one) => !isSent(one)) });
  });
}

async function readUnsent(copy: LocalCopy): Promise<Preference[]> {
  const parsed = unsent.safeParse((await copy.db.meta.get(name))?.value ?? []);
  return parsed.success ? parsed.data : [];
}
