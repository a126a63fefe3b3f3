import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConnectionView } from '../../../lib/messages/settings-messages.ts';
import { ConnectionsDb } from '../../../lib/store/connections-db.ts';
import { createWorker } from '../../../lib/worker/worker.ts';
import { startServer } from '../../../server/start-server.ts';
import { seededRandom } from '../../server/seeded-random.ts';
import { type Life, mortalBrowser } from './mortal-browser.ts';
import { settings } from './stand-in-browser.ts';

export interface Killed {
  /** Workers ended inside a refresh, by the step at which they were. */
  kills: Record<string, number>;
  /** Refreshes that went through. */
  refreshed: number;
  /** Times at which the browser was not signed in any more though nobody had stolen anything. */
  signedOut: string[];
  /** Real replays of an older refresh token, and how many of them ended the device with its reason told. */
  replays: number;
  revoked: number;
}

/** One refresh passes at most this many steps; later ones are simply not reached. */
const mostSteps = 14;
const quarter = 16 * 60_000;

/**
 * Ends the real worker at random steps of its token refresh against the real server, until `wanted` have been ended;
 * often several in a row before one lives. After each series the browser has to be signed in. Between series a
 * stolen older refresh token is replayed now and then, which has to disconnect that browser.
 */
export async function killRefreshes(seed: number, wanted: number): Promise<Killed> {
  const random = seededRandom(seed);
  const dataDir = await mkdtemp(join(tmpdir(), 'waymark-kills-'));
  let passed = 0;
  const clock = () => new Date(Date.now() + passed);
  // Quarters of an hour pass in milliseconds here: what is counted per minute of the wall clock does not.
  const rates = { exchange: { points: 1_000_000, seconds: 1 } };
  const server = await startServer({ dataDir, port: 0, host: '127.0.0.1', clock, rates });
  const found: Killed = { kills: {}, refreshed: 0, signedOut: [], replays: 0, revoked: 0 };
  let killed = 0;
  try {
    while (killed < wanted) {
      const browser = mortalBrowser(clock);
      await connect(browser.revive(), server.url, await invite(server.url, server.adminToken));
      const seen: string[] = [];
      const series = 10 + Math.floor(random() * 30);
      for (let n = 0; n < series && killed < wanted; n += 1) {
        // At a quarter of an hour each, the access token has ended.
        passed += quarter;
        for (let tries = 0; tries < 1 + random() * 4; tries += 1) {
          const life = browser.revive(1 + Math.floor(random() * mostSteps));
          const step = await die(life);
          if (step === null) continue;
          killed += 1;
          found.kills[step] = (found.kills[step] ?? 0) + 1;
        }
        const life = browser.revive();
        const { sync } = await say(life);
        if (sync.state === 'ok') found.refreshed += 1;
        else found.signedOut.push(`after ${killed} kills: ${sync.state}: ${sync.message}`);
        seen.push(await storedRefresh());
      }
      const older = seen.at(-3);
      if (older === undefined || older === seen.at(-1)) continue;
      found.replays += 1;
      const replayed = await replay(server.url, older);
      passed += quarter;
      const { sync } = await say(browser.revive());
      if (
        replayed === 'token-reused' &&
        sync.state === 'signed-out' &&
        sync.message?.includes('somewhere else')
      )
        found.revoked += 1;
    }
    return found;
  } finally {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Lets a worker synchronise until it is ended, and says at which step; null when it lived. */
async function die(life: Life): Promise<string | null> {
  const worker = createWorker(life.ports);
  const lived = worker.message({ type: 'sync.now' }, settings).then(() => null);
  return Promise.race([life.ended, lived]);
}

function say(life: Life): Promise<ConnectionView> {
  return createWorker(life.ports).message({ type: 'sync.now' }, settings) as Promise<ConnectionView>;
}

async function connect(life: Life, server: string, code: string): Promise<void> {
  const answer = await createWorker(life.ports).message(
    { type: 'connection.connect', server, code },
    settings,
  );
  if (!(answer as { ok: boolean }).ok) throw new Error(`could not connect: ${JSON.stringify(answer)}`);
}

async function invite(url: string, token: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ name: 'A mortal', access: 'member' });
  const answer = await fetch(`${url}/v1/invites`, { method: 'POST', headers, body });
  return ((await answer.json()) as { code: string }).code;
}

/** What a thief of the browser's files would find. */
async function storedRefresh(): Promise<string> {
  const db = new ConnectionsDb();
  const row = await db.connections.toCollection().first();
  db.close();
  return row?.refresh ?? '';
}

/** Sends an older refresh token, as somebody who has stolen it would. Gives the code of the refusal. */
async function replay(url: string, refresh: string): Promise<string> {
  const headers = { 'content-type': 'application/json', 'waymark-protocol': '2' };
  const body = JSON.stringify({ refresh });
  const answer = await fetch(`${url}/v1/token/refresh`, { method: 'POST', headers, body });
  return ((await answer.json()) as { error?: { code: string } }).error?.code ?? 'taken';
}
