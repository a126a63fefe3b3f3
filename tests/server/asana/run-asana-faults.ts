import type { Store } from '../../../server/store/tables.ts';
import { seededRandom } from '../seeded-random.ts';
import { sampleTeam, sampleTemplate } from './asana-data.ts';
import { type Fault, startAsanaDouble } from './asana-double.ts';
import { askForProject, faultsOf, samplePlan, startAsanaRunner, untilOver } from './asana-workshop.ts';

const faults: readonly Fault[] = ['lost', 'cut', 'late', 'after', 'busy', 'broken', 'brokenAfter'];

/**
 * One project made while requests go wrong: which, how and how often follows from the seed, as do how many servers work
 * on the database, whether there is a template and a team, and how slow Asana is. Gives what is wrong in the end, and
 * what went wrong on the way.
 */
export async function runAsanaFaults(db: Store, seed: number) {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const double = await startAsanaDouble();
  const happened: string[] = [];
  const chance = pick([0.1, 0.3, 0.5]);
  const most = 1 + Math.floor(random() * 6);
  double.timing.job = pick([0, 100, 600]);
  double.timing.hidden = pick([0, 300, 600]);
  double.fault = (name) => {
    if (happened.length >= most || random() > chance) return null;
    const fault = pick(faults);
    happened.push(`${fault} ${name}`);
    return fault;
  };
  const began = Date.now();
  const isFromTemplate = random() < 0.6;
  const plan = samplePlan(isFromTemplate ? sampleTemplate.gid : null, random() < 0.7 ? sampleTeam.gid : null);
  await askForProject(db, plan, new Date(began));
  const servers = pick([1, 2, 3]);
  const runners = Array.from({ length: servers }, () => startAsanaRunner(db, double.url, began).runner);
  try {
    const row = await untilOver(db);
    const end = row.state === 'done' ? [] : [`ended as ${row.state} with ${row.problem}`];
    return { happened, servers, wrong: [...end, ...faultsOf(double.data), ...double.wrong] };
  } finally {
    for (const runner of runners) await runner.stop();
    double.close();
  }
}
