import type { AsanaTask } from './asana-shapes.ts';
import type { Asana } from './create-asana.ts';
import { type PlannedTask, taskLine } from './project-plan.ts';

/** Work for so many ms at a time: shorter than a job's lease, also when the last answer is late. */
const longestTurn = 12_000;

/**
 * Adds to a project what it lacks of the tasks: sections by their name, tasks and their steps by the last line of their
 * notes. Before each addition `isMine` says whether to go on. Gives false when more is left to do.
 */
export async function fillProject(
  asana: Asana,
  project: string,
  tasks: readonly PlannedTask[],
  marker: string,
  isMine: () => Promise<boolean>,
): Promise<boolean> {
  if (tasks.length === 0) return true;
  const began = performance.now();
  const mayGoOn = async () => performance.now() - began < longestTurn && (await isMine());
  const sections = new Map<string, string>();
  for (const { gid, name } of await asana.sections(project)) {
    if (!sections.has(name)) sections.set(name, gid);
  }
  const there = await byLine(asana.tasks(project));
  for (const planned of tasks) {
    const { title, section, notes, dueOn, steps } = planned;
    const line = taskLine(marker, planned.id);
    let task = there.get(line);
    if (!task) {
      if (!(await mayGoOn())) return false;
      task = await asana.addTask(project, { name: title, notes: noted(notes, line), dueOn });
    }
    if (section !== null) {
      let place = sections.get(section);
      if (place === undefined) {
        if (!(await mayGoOn())) return false;
        place = (await asana.addSection(project, section)).gid;
        sections.set(section, place);
      }
      const isThere = task.memberships.some(({ section: one }) => one?.gid === place);
      if (!isThere) await asana.placeTask(place, task.gid);
    }
    if (!(await addSteps(asana, task.gid, steps, `${marker} ${planned.id}`, mayGoOn))) return false;
  }
  return true;
}

async function addSteps(
  asana: Asana,
  task: string,
  steps: PlannedTask['steps'],
  prefix: string,
  mayGoOn: () => Promise<boolean>,
): Promise<boolean> {
  if (steps.length === 0) return true;
  const there = await byLine(asana.subtasks(task));
  for (const { id, title } of steps) {
    const line = taskLine(prefix, id);
    if (there.has(line)) continue;
    if (!(await mayGoOn())) return false;
    await asana.addSubtask(task, { name: title, notes: line, dueOn: null });
  }
  return true;
}

function noted(notes: string, line: string): string {
  return notes.trim() === '' ? line : `${notes.trimEnd()}\n\n${line}`;
}

/** Tasks by the last line of their notes. */
async function byLine(tasks: Promise<AsanaTask[]>): Promise<Map<string, AsanaTask>> {
  return new Map((await tasks).map((task) => [task.notes.trimEnd().split('\n').at(-1) ?? '', task]));
}
