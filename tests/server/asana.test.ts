import { expect, onTestFinished, test } from 'vitest';
import { findCreation, requestProject } from '../../server/connectors/asana/creations.ts';
import { inWorkspace } from '../../server/store/in-workspace.ts';
import { goodToken, sampleTemplate } from './asana/asana-data.ts';
import { type AsanaDouble, startAsanaDouble } from './asana/asana-double.ts';
import {
  askForProject,
  faultsOf,
  passage,
  putToken,
  samplePlan,
  startAsanaRunner,
  untilOver,
} from './asana/asana-workshop.ts';
import { runAsanaFaults } from './asana/run-asana-faults.ts';
import { openTestStore } from './open-test-store.ts';

async function setUp(template: string | null = sampleTemplate.gid) {
  const double: AsanaDouble = await startAsanaDouble();
  onTestFinished(double.close);
  const db = await openTestStore();
  const began = Date.now();
  const lines: string[] = [];
  const start = () => {
    const started = startAsanaRunner(db, double.url, began, lines);
    onTestFinished(() => started.runner.stop());
    return started;
  };
  const ask = () => askForProject(db, samplePlan(template), new Date(began));
  return { double, db, began, lines, start, ask };
}

test('a project is made from its template, with name, notes, the way back, sections, tasks and steps', async () => {
  const { double, db, start, ask } = await setUp();
  double.timing.job = 150;
  await ask();
  start();
  const row = await untilOver(db);
  expect(row).toMatchObject({ state: 'done', problem: null, attempts: 1 });
  expect(row.job).toMatch(/^\d+$/);
  expect(faultsOf(double.data)).toEqual([]);
  expect([...double.data.projects.values()][0]?.notes).toMatch(/^From the template\.\n\nSold on/);
  expect(row.url).toContain(row.project ?? 'none');
  expect(double.wrong).toEqual([]);
});

test('without a template the project is made bare', async () => {
  const { double, db, start, ask } = await setUp(null);
  await ask();
  start();
  expect(await untilOver(db)).toMatchObject({ state: 'done', job: null });
  expect(faultsOf(double.data)).toEqual([]);
  expect(double.wrong).toEqual([]);
});

test('the exchanges were held against the published description of Asana, where that is there', async ({
  skip,
}) => {
  const { double, db, start, ask } = await setUp();
  skip(!double.isJudged, '../shared/specs/asana_oas.yaml is not there');
  double.fault = (name) => (name === 'get /jobs/{job_gid}' && double.asked.length < 6 ? 'busy' : null);
  await ask();
  start();
  await untilOver(db);
  expect(double.wrong).toEqual([]);
});

test('asked for again, and by a database that has forgotten it, it stays one', async () => {
  const { double, db, start, ask } = await setUp();
  await ask();
  await ask();
  start();
  await untilOver(db);
  await db.deleteFrom('asana_projects').execute();
  await ask();
  expect(await untilOver(db)).toMatchObject({ state: 'done', attempts: 0 });
  expect(faultsOf(double.data)).toEqual([]);
});

test('whatever is lost, slow or broken on the way, there is one whole project', async () => {
  const seeds = Array.from({ length: 10 }, (_, index) => index + 1);
  const stores = await Promise.all(seeds.map(() => openTestStore()));
  const runs = await Promise.all(stores.map((db, index) => runAsanaFaults(db, index + 1)));
  const wrong = runs.flatMap((run, index) => (run.wrong.length > 0 ? [{ seed: index + 1, ...run }] : []));
  expect(wrong).toEqual([]);
  expect(runs.flatMap(({ happened }) => happened).length).toBeGreaterThan(15);
});

test('a token that Asana refuses stops everything until there is another one, and is in no log', async () => {
  const { double, db, began, lines, start, ask } = await setUp();
  double.data.tokens.clear();
  await ask();
  const { clock, runner } = start();
  expect(await untilOver(db)).toMatchObject({ state: 'asked', problem: 'token-refused' });
  const connection = () => db.selectFrom('asana_connections').selectAll().executeTakeFirst();
  expect(await connection()).toMatchObject({ problem: 'token-refused' });
  expect((await connection())?.token).not.toContain(goodToken.slice(-12));
  const other = 'another-token-0123456789';
  double.data.tokens.add(other);
  await putToken(db, other, new Date(began));
  const plan = samplePlan(null);
  await inWorkspace(db, 'w', (trx) =>
    requestProject(trx, { workspace: 'w', passage, member: 'm', plan, now: clock() }),
  );
  runner.wake();
  await expect
    .poll(async () => (await findCreation(db, 'w', passage))?.state, { timeout: 20_000 })
    .toBe('done');
  expect(faultsOf(double.data)).toEqual([]);
  expect(lines.join('')).not.toMatch(new RegExp(`${goodToken}|${other}|Acme|Mara`));
});

test('a plan without templates, a job that fails and a template that is gone are told, not tried for ever', async () => {
  const { double, db, start, ask } = await setUp('1200000000000099');
  await ask();
  start();
  expect(await untilOver(db)).toMatchObject({ state: 'asked', problem: 'not-found' });
  expect(double.asked.filter((name) => name.startsWith('post'))).toHaveLength(1);
});
