import { setTimeout as pause } from 'node:timers/promises';
import { putConnection } from '../../../server/connectors/asana/connections.ts';
import { requestProject } from '../../../server/connectors/asana/creations.ts';
import type { Passage, ProjectPlan } from '../../../server/connectors/asana/project-plan.ts';
import { asanaProjectsJob } from '../../../server/jobs/asana-job.ts';
import { createJobRunner } from '../../../server/jobs/create-job-runner.ts';
import { createPokeBus } from '../../../server/live/poke-bus.ts';
import { createPlaybookSource } from '../../../server/services/playbook-source.ts';
import { createSecretBox } from '../../../server/services/secret-box.ts';
import { inWorkspace } from '../../../server/store/in-workspace.ts';
import type { Store } from '../../../server/store/tables.ts';
import { createLog } from '../../../server/telemetry/create-log.ts';
import type { AsanaData } from './asana-data.ts';
import { goodToken, sampleTeam, sampleTemplate, sampleWorkspace } from './asana-data.ts';

const workspace = 'w';
const secrets = createSecretBox([Buffer.alloc(32, 7)]);

/** One minute passes in a second, so that leases and the waits after a lost answer end within a test. */
const speed = 60;

export const passage: Passage = {
  record: 'hubspot:1:deal:1',
  handoff: 'to-delivery',
  occurrence: 'hubspot:1:deal:1/won/1',
};

/** A project with two sections, tasks in and outside of them, and a task with steps. */
export function samplePlan(template: string | null, team: string | null = sampleTeam.gid): ProjectPlan {
  const step = (id: string) => ({ id, title: `Step ${id}` });
  const task = { dueOn: null, notes: '', steps: [] };
  return {
    name: 'Acme, new website',
    notes: 'Sold on 20 November. Goes live before the fair.',
    link: 'https://app.hubspot.com/contacts/1/record/0-3/1',
    ...{ workspace: sampleWorkspace.gid, team, template },
    dates: template === null ? [] : [{ gid: '1', value: '2026-11-23' }],
    tasks: [
      { ...task, id: 'kick-off', title: 'Kick-off', section: 'From sales', steps: [step('a'), step('b')] },
      { ...task, id: 'access', title: 'Access to the site', section: 'From sales', dueOn: '2026-12-01' },
      { ...task, id: 'p1', title: 'Two rounds of design', section: 'Promised', notes: 'By Mara, to Ms Lee' },
      { ...task, id: 'loose', title: 'Invoice address', section: null },
    ],
  };
}

/** Puts a workspace with a token and the wish for a project into an empty database. */
export async function askForProject(db: Store, plan: ProjectPlan, now: Date): Promise<void> {
  await db
    .insertInto('workspaces')
    .values({ id: workspace, name: 'A', created_at: 0, epoch: 'e' })
    .onConflict((it) => it.doNothing())
    .execute();
  await putToken(db, goodToken, now);
  await inWorkspace(db, workspace, (trx) =>
    requestProject(trx, { workspace, passage, member: 'm', plan, now }),
  );
}

export async function putToken(db: Store, token: string, now: Date): Promise<void> {
  const choice = { workspace: sampleWorkspace, team: sampleTeam, template: sampleTemplate };
  await putConnection(db, secrets, workspace, { token, choice, now });
}

/** One server's worth of job runner, whose clock goes faster than time since `began` (ms). */
export function startAsanaRunner(db: Store, url: string, began: number, lines: string[] = []) {
  const clock = () => new Date(began + (Date.now() - began) * speed);
  const log = createLog({ write: (line) => lines.push(line) });
  const asana = { url, patience: 400 };
  const deps = { db, clock, log, secrets, asana, pokes: createPokeBus(), playbooks: createPlaybookSource() };
  const runner = createJobRunner(deps, { asana: asanaProjectsJob });
  runner.wake();
  return { runner, clock };
}

/** Waits until the project is done or held, and gives its row. */
export async function untilOver(db: Store, seconds = 40) {
  for (let tries = 0; tries < seconds * 40; tries++) {
    const row = await db.selectFrom('asana_projects').selectAll().executeTakeFirst();
    if (row && row.due_at === null) return row;
    await pause(25);
  }
  const row = await db.selectFrom('asana_projects').selectAll().executeTakeFirst();
  throw new Error(`The project did not come to an end: ${JSON.stringify({ ...row, plan: '' })}`);
}

/** What is wrong with what is at Asana, when exactly the project of `samplePlan` should be there, once. */
export function faultsOf({ projects, tasks, sections }: AsanaData): string[] {
  const wrong: string[] = [];
  const [project] = projects.values();
  if (projects.size !== 1) wrong.push(`${projects.size} projects`);
  if (project?.name !== 'Acme, new website') wrong.push(`named ${project?.name}`);
  for (const part of [
    'Sold on 20 November.',
    'https://app.hubspot.com/contacts/1/record/0-3/1',
    'Waymark wm-',
  ]) {
    if (project?.notes.split(part).length !== 2)
      wrong.push(`notes do not say "${part}" once: ${project?.notes}`);
  }
  const titles = [...sections.values()].map(({ name }) => name).sort();
  if (titles.join() !== 'From sales,Promised') wrong.push(`sections ${titles}`);
  const shown = [...tasks.values()].map(({ name, section, parent, project: of }) => {
    const place =
      section === null ? (parent === null ? 'loose' : tasks.get(parent)?.name) : sections.get(section)?.name;
    return `${place}: ${name}${parent === null && of !== project?.gid ? ' elsewhere' : ''}`;
  });
  const expected = [
    ...['From sales: Access to the site', 'From sales: Kick-off', 'Kick-off: Step a', 'Kick-off: Step b'],
    ...['Promised: Two rounds of design', 'loose: Invoice address'],
  ];
  if (shown.sort().join('; ') !== expected.sort().join('; ')) wrong.push(`tasks ${shown.join('; ')}`);
  return wrong;
}
