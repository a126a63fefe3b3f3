import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { versionsAnswer } from '../../lib/sync/admin-protocol.ts';
import { jobsAnswer, replayAnswer } from '../../lib/sync/jobs-protocol.ts';
import { asanaAddress } from '../../server/connectors/asana/ask-asana.ts';
import { createJobRunner } from '../../server/jobs/create-job-runner.ts';
import type { JobKind } from '../../server/jobs/job-kind.ts';
import { retryDelay } from '../../server/jobs/retry-delay.ts';
import { createPokeBus } from '../../server/live/poke-bus.ts';
import { createPlaybookSource } from '../../server/services/playbook-source.ts';
import { createSecretBox } from '../../server/services/secret-box.ts';
import { enqueueJob, requestJob } from '../../server/store/enqueue-job.ts';
import { inWorkspace } from '../../server/store/in-workspace.ts';
import { openStore } from '../../server/store/open-store.ts';
import { silentLog } from '../../server/telemetry/create-log.ts';
import { openTestStore } from './open-test-store.ts';
import { runJobChaos } from './run-job-chaos.ts';
import { fillWithSample } from './sample-database.ts';
import { startTestServer, tempFolder } from './start-test-server.ts';
import { locationOf } from './test-database.ts';

const workspace = 'w';

/** Waits for what happens in the background. */
async function until(isSo: () => boolean | Promise<boolean>) {
  for (let tries = 0; tries < 400; tries++) {
    if (await isSo()) return;
    await pause(25);
  }
  throw new Error('it did not come to that within ten seconds');
}

/** An empty workspace, and a runner whose clock goes as fast as a test wants. */
async function setUp(kinds: Record<string, JobKind>) {
  const db = await openTestStore();
  await db.insertInto('workspaces').values({ id: workspace, name: 'A', created_at: 0, epoch: 'e' }).execute();
  let ahead = 0;
  const clock = () => new Date(Date.now() + ahead);
  const deps = {
    ...{ db, clock, log: silentLog, pokes: createPokeBus(), playbooks: createPlaybookSource() },
    ...{ secrets: createSecretBox([Buffer.alloc(32)]), asana: asanaAddress },
  };
  const runner = createJobRunner(deps, kinds);
  onTestFinished(() => runner.stop());
  const ask = (kind: string, key: string, isRepeated = false) =>
    inWorkspace(db, workspace, (trx) => {
      const wanted = { workspace, kind, key, now: clock() };
      return isRepeated ? requestJob(trx, wanted) : enqueueJob(trx, { ...wanted, payload: { key } });
    });
  const jobs = () => db.selectFrom('jobs').selectAll().orderBy('key').execute();
  const skip = (ms: number) => {
    ahead += ms;
    runner.wake();
  };
  return { db, runner, ask, jobs, skip };
}

test('each effect is there exactly once, whichever worker is killed', async () => {
  const target = await locationOf(await tempFolder());
  const { wanted, done, killed } = await runJobChaos({ target, seed: 7, jobs: 60, workers: 2, kills: 6 });
  expect(killed).toBe(6);
  expect(wanted.size).toBeGreaterThan(30);
  expect(done).toEqual(wanted);
});

test('a job that keeps failing is tried less and less often, and given up in the end', async () => {
  let tries = 0;
  const { runner, ask, jobs, skip } = await setUp({
    bad: {
      mostTries: 3,
      async run() {
        tries += 1;
        throw new Error('the reason\0');
      },
    },
  });
  await ask('bad', 'a');
  await ask('unknown', 'b');
  runner.wake();
  await until(async () => {
    skip(5000);
    return (await jobs()).every(({ state }) => state === 'dead');
  });
  expect(tries).toBe(3);
  expect(await jobs()).toMatchObject([
    { kind: 'bad', error: 'the reason', tries: 3, lease: null },
    { kind: 'unknown', error: expect.stringContaining('does not know jobs of the kind "unknown"') },
  ]);
});

test('tries are a second apart at first and ten minutes at last, never less than half of that', () => {
  expect([1, 2, 3, 30].map((tries) => retryDelay(tries, 0))).toEqual([1000, 2000, 4000, 600_000]);
  expect(retryDelay(30, 1)).toBe(300_000);
});

test('work that is asked for again while it is under way is done once more, and not oftener', async () => {
  const seen: string[] = [];
  let whenAtWork = async () => {};
  const { runner, ask, jobs } = await setUp({
    pass: {
      mostTries: 5,
      async run({ payload, now }) {
        const { after = '' } = payload as { after?: string };
        seen.push(after);
        await whenAtWork();
        const far = new Date(now.getTime() + 3_600_000);
        const next = after === '' ? { payload: { after: 'x' }, runAt: now } : { payload: {}, runAt: far };
        return { next, scopes: new Set() };
      },
    },
  });
  await ask('pass', 'pass', true);
  await ask('pass', 'pass', true);
  let asked = Promise.resolve();
  whenAtWork = async () => {
    whenAtWork = async () => {};
    // Waits for the transaction in hand.
    asked = ask('pass', 'pass', true);
  };
  runner.wake();
  await until(() => seen.length === 4);
  await asked;
  const [job] = await jobs();
  expect(seen).toEqual(['', 'x', '', 'x']);
  await until(async () => (await jobs())[0]?.payload === '{}');
  expect(job).toMatchObject({ key: 'pass', state: 'waiting' });
});

test('a key that was used is not done again', async () => {
  let times = 0;
  const { runner, ask, jobs } = await setUp({
    once: {
      mostTries: 1,
      async run() {
        times += 1;
        return { next: null, scopes: new Set() };
      },
    },
  });
  await ask('once', 'a');
  runner.wake();
  await until(async () => (await jobs())[0]?.state === 'done');
  await ask('once', 'a');
  await ask('once', 'b');
  runner.wake();
  await until(async () => (await jobs()).filter(({ state }) => state === 'done').length === 2);
  expect(times).toBe(2);
});

test('administrators see what was given up and have it tried again; others do not', async () => {
  const server = await startTestServer();
  const { token } = await server.join('editor');
  expect((await server.call('GET', '/v1/jobs', undefined, token)).status).toBe(403);
  expect((await server.call('POST', '/v1/jobs/replay', {}, token)).status).toBe(403);
  const id = '01a20110-0000-7000-8000-00000000000a';
  const db = await openStore(await locationOf(server.dataDir));
  const { id: own } = await db.selectFrom('workspaces').select('id').executeTakeFirstOrThrow();
  const job = { workspace: own, id, kind: 'publish', key: 'publish:9', payload: '{"id":9}' };
  const ended = { state: 'dead' as const, created_at: 1, run_at: 1, tries: 12, again: 0, ended_at: 2 };
  await db
    .insertInto('jobs')
    .values({ ...job, ...ended, lease: null, locked_until: null, error: 'no room' })
    .execute();
  await db.destroy();
  const listed = jobsAnswer.parse((await server.call('GET', '/v1/jobs')).body);
  expect(listed.jobs[0]).toMatchObject({ id, kind: 'publish', state: 'dead', error: 'no room', tries: 12 });
  expect(listed.counts.dead).toBe(1);
  const other = { id: '01a20110-0000-7000-8000-00000000000b' };
  expect((await server.call('POST', '/v1/jobs/replay', other)).status).toBe(404);
  const answer = await server.call('POST', '/v1/jobs/replay', { id });
  expect(replayAnswer.parse(answer.body)).toEqual({ replayed: 1 });
  const counts = async () => jobsAnswer.parse((await server.call('GET', '/v1/jobs')).body).counts;
  await until(async () => (await counts()).done === 1);
});

test('what a former version had scheduled is published by the update', async () => {
  const dataDir = await tempFolder();
  await fillWithSample(
    await locationOf(dataDir),
    '004-assignments',
    "update scheduled_playbooks set held = null, base = 1, yaml = (select replace(yaml, '21 days', '30 days') from playbooks)",
  );
  const server = await startTestServer({ dataDir });
  const versions = async () =>
    versionsAnswer.parse((await server.call('GET', '/v1/playbooks')).body).versions;
  await until(async () => (await versions()).length === 2);
});
