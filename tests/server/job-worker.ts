import { asanaAddress } from '../../server/connectors/asana/ask-asana.ts';
import { createJobRunner } from '../../server/jobs/create-job-runner.ts';
import type { JobKind } from '../../server/jobs/job-kind.ts';
import { createPokeBus } from '../../server/live/poke-bus.ts';
import { createPlaybookSource } from '../../server/services/playbook-source.ts';
import { createSecretBox } from '../../server/services/secret-box.ts';
import { openStore } from '../../server/store/open-store.ts';
import { takeVersions } from '../../server/store/take-versions.ts';
import { silentLog } from '../../server/telemetry/create-log.ts';

/** One server's worth of job runner on a database that others use too, until it is killed: `job-worker.ts STORE`. */
const [target = '', began = '0'] = process.argv.slice(2);

/** A minute passes in a second, so that leases of killed workers end within the test. */
const start = Number(began);
const clock = () => new Date(start + (Date.now() - start) * 60);

/** Counts each step of a job in the database, and fails every third time after having counted. */
const count: JobKind = {
  mostTries: Number.POSITIVE_INFINITY,
  async run({ trx, workspace, payload, now }) {
    const { name, left } = payload as { name: string; left: number };
    await takeVersions(trx, workspace, `effect:${name}`, 1);
    if (Math.random() < 1 / 3) throw new Error('as it happens');
    const next = left > 1 ? { payload: { name, left: left - 1 }, runAt: now } : null;
    return { next, scopes: new Set() };
  },
};

const db = await openStore(target);
const deps = {
  ...{ db, clock, log: silentLog, pokes: createPokeBus(), playbooks: createPlaybookSource() },
  ...{ secrets: createSecretBox([Buffer.alloc(32)]), asana: asanaAddress },
};
createJobRunner(deps, { count }).wake();
// The runner's timer alone keeps no process alive.
setInterval(() => {}, 1000);
