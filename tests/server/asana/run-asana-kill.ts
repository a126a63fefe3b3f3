import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../../server/store/open-store.ts';
import { sampleTemplate } from './asana-data.ts';
import { startAsanaDouble } from './asana-double.ts';
import { askForProject, faultsOf, samplePlan, untilOver } from './asana-workshop.ts';

const worker = fileURLToPath(new URL('asana-worker.ts', import.meta.url));

interface Kill {
  /** An empty database: a file, or an address. */
  target: string;
  /** The server is killed (SIGKILL) while Asana has this request in hand, from 1. */
  at: number;
  /** Whether Asana had done it by then. */
  isDone: boolean;
  isFromTemplate: boolean;
}

/** Makes one project with a server that is killed at one request, and another that is started after it. Gives what is
 *  wrong in the end, which request it was, and whether it came to that many. */
export async function runAsanaKill({ target, at, isDone, isFromTemplate }: Kill) {
  const double = await startAsanaDouble();
  const db = await openStore(target);
  const began = Date.now();
  const children: ChildProcess[] = [];
  let killedIn: string | null = null;
  const start = () => {
    children.push(spawn(process.execPath, [worker, target, double.url, String(began)], { stdio: 'inherit' }));
  };
  double.timing.job = 60;
  double.fault = (name) => {
    if (killedIn !== null || double.asked.length !== at) return null;
    killedIn = name;
    const [first] = children;
    first?.once('exit', start);
    first?.kill('SIGKILL');
    return isDone ? 'lost' : 'cut';
  };
  await askForProject(db, samplePlan(isFromTemplate ? sampleTemplate.gid : null), new Date(began));
  start();
  try {
    const row = await untilOver(db, 90);
    const end = row.state === 'done' ? [] : [`ended as ${row.state} with ${row.problem}`];
    return {
      killedIn,
      requests: double.asked.length,
      wrong: [...end, ...faultsOf(double.data), ...double.wrong],
    };
  } finally {
    for (const child of children) child.removeAllListeners('exit').kill('SIGKILL');
    await db.destroy();
    double.close();
  }
}
