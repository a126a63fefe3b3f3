import type { Clock } from '../../../lib/platform/clock.ts';
import { retryDelay } from '../../jobs/retry-delay.ts';
import type { Store } from '../../store/tables.ts';
import { AsanaProblem, isPassing } from './asana-problem.ts';
import type { Asana } from './create-asana.ts';
import { advance, type Creation, projectAddress } from './creations.ts';
import { fillProject } from './fill-project.ts';
import { nameWith, notesWith, type ProjectPlan, projectPlan } from './project-plan.ts';

/** How long after a request without an answer a project may still appear (ms). Until then it is searched for, and no
 *  other one is asked for. */
const settling = 2 * 60_000;
/** How long a job of Asana may take (ms) before its project is searched for instead. */
const longestJob = 30 * 60_000;
/** After so many requests without an answer and without a project a person has to look. */
const mostAttempts = 4;
/** After so many failures in a row, which take more than an hour, likewise. */
const mostTries = 14;
/** A project that was found while its template may still be at work is left alone for so long (ms). */
const resting = 20_000;
/** How long a request without an answer may still be at work (ms), where it is repeated after a look. */
const lingering = 30_000;

type Changes = Parameters<typeof advance>[2];

interface Step {
  asana: Asana;
  now(): number;
  plan: ProjectPlan;
  marker: string;
  /** As it now is. */
  creation: Creation;
  /** Writes changes at once. False when somebody else has written in the meantime, who is to go on alone. */
  write(changes: Changes): Promise<boolean>;
}

/**
 * Does the next thing for a project at Asana and writes down what came of it: by whoever read the creation as it now
 * is, and by nobody else. What is about to be asked for is written down before it is asked, because Asana does not tell
 * a request from its repetition. Gives the problem, if there was one.
 */
export async function stepCreation(
  db: Store,
  asana: Asana,
  creation: Creation,
  clock: Clock,
): Promise<AsanaProblem | null> {
  let current: Creation | undefined = creation;
  const step: Step = {
    ...{ asana, creation, now: () => clock().getTime(), plan: projectPlan.parse(JSON.parse(creation.plan)) },
    marker: creation.marker,
    async write(changes) {
      current = current && (await advance(db, current, changes));
      if (current) step.creation = current;
      return current !== undefined;
    },
  };
  try {
    if (creation.state === 'asked') await ask(step);
    if (creation.state === 'sent') await look(step);
    if (creation.state === 'building') await follow(step);
    if (creation.state === 'made') await fill(step);
    return null;
  } catch (error) {
    if (!(error instanceof AsanaProblem)) throw error;
    await noteProblem(step, error);
    return error;
  }
}

/** Asks for the project, unless there is one already: from a time that this database does not remember, say. */
async function ask(step: Step): Promise<void> {
  const { asana, plan, marker, now, creation } = step;
  const found = await asana.findProject(plan, marker);
  if (found) return noteProject(step, found.gid, 0);
  // The search may have taken long: what follows counts from now on.
  const sent = now();
  const attempt = { attempts: creation.attempts + 1, sent_at: sent, job: null, problem: null };
  const isMine = await step.write({ ...attempt, state: 'sent', due_at: sent + lingering });
  if (!isMine) return;
  try {
    await send(step);
  } catch (error) {
    // Surely nothing came of it: it may be asked for again without a search of two minutes.
    if (error instanceof AsanaProblem && error.isUndone) await step.write({ state: 'asked' });
    throw error;
  }
}

async function send(step: Step): Promise<void> {
  const { asana, plan, marker, now } = step;
  if (plan.template === null) {
    const project = await asana.createProject(plan, { name: plan.name, notes: notesWith(marker, plan, '') });
    return noteProject(step, project.gid, 0);
  }
  const wanted = { name: nameWith(marker, plan), team: plan.team, dates: plan.dates };
  const job = await asana.instantiate(plan.template, wanted);
  await step.write({ state: 'building', job: job.gid, tries: 0, due_at: now() + 1000 });
}

/** What came of a request without an answer: its project, or after a while surely nothing. */
async function look(step: Step): Promise<void> {
  const { asana, plan, marker, now, creation } = step;
  const found = await asana.findProject(plan, marker);
  if (found) return noteProject(step, found.gid, plan.template === null ? 0 : resting);
  const since = now() - (creation.sent_at ?? 0);
  const hasFailed = creation.problem === 'job-failed';
  if (since < settling) {
    const wait = Math.min(30_000, Math.max(5000, since), settling - since);
    await step.write({ due_at: now() + wait });
  } else if (hasFailed) {
    await step.write({ state: 'asked', due_at: null });
  } else if (creation.attempts >= mostAttempts) {
    await step.write({ problem: 'unsure', due_at: null });
  } else {
    await step.write({ state: 'asked', due_at: now() });
  }
}

/** How far Asana's job is. */
async function follow(step: Step): Promise<void> {
  const { asana, now, creation } = step;
  const since = now() - (creation.sent_at ?? 0);
  const job = creation.job === null ? null : await findJob(asana, creation.job);
  if (job?.status === 'succeeded' && job.new_project) return noteProject(step, job.new_project.gid, 0);
  if (job?.status === 'failed') {
    // It may have left half a project behind, which is then the one to go on with.
    await step.write({ state: 'sent', problem: 'job-failed', due_at: now() });
  } else if (!job || job.status === 'succeeded' || since > longestJob) {
    await step.write({ state: 'sent', due_at: now() });
  } else {
    const wait = Math.min(30_000, Math.max(1000, Math.round(since / 2)));
    await step.write({ due_at: now() + wait, tries: 0, problem: null });
  }
}

/** A job, or null for one that Asana has forgotten. */
async function findJob(asana: Asana, gid: string) {
  try {
    return await asana.job(gid);
  } catch (error) {
    if (error instanceof AsanaProblem && error.code === 'not-found') return null;
    throw error;
  }
}

async function noteProject(step: Step, project: string, rest: number): Promise<void> {
  await step.write({ state: 'made', project, tries: 0, problem: null, due_at: step.now() + rest });
}

/** Gives the project its name, its notes and its tasks, as far as they are missing. */
async function fill(step: Step): Promise<void> {
  const { asana, plan, marker, now, creation } = step;
  const gid = creation.project;
  if (gid === null) throw new Error('A project that was made at Asana has no id');
  const project = await asana.project(gid);
  const isMarked = project.notes.includes(marker);
  const isNamed = !project.name.includes(marker);
  if (!isMarked || !isNamed) {
    const notes = isMarked ? project.notes : notesWith(marker, plan, project.notes);
    await asana.renameProject(gid, { name: isNamed ? project.name : plan.name, notes });
  }
  // Far enough ahead that nobody else adds the same while an answer is awaited.
  const isMine = () => step.write({ due_at: now() + 60_000 });
  const isWhole = await fillProject(asana, gid, plan.tasks, marker, isMine);
  const url = project.permalink_url ?? projectAddress(gid);
  const end = isWhole ? ({ state: 'filled', url } as const) : {};
  await step.write({ ...end, tries: 0, problem: null, due_at: now() });
}

/** Writes down why it does not go on, and when it is tried again: only after a person did something, if that is what
 *  it needs. */
async function noteProblem({ creation, now, write }: Step, problem: AsanaProblem): Promise<void> {
  const { code, isUndone, wait } = problem;
  const tries = creation.tries + 1;
  const delay = Math.max(wait ?? 0, retryDelay(tries, Math.random()), isUndone ? 0 : lingering);
  const needsPerson = (isUndone && !isPassing(code)) || tries >= mostTries;
  await write({ tries, problem: code, due_at: needsPerson ? null : now() + delay });
}
