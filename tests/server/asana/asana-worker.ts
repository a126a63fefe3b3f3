import { openStore } from '../../../server/store/open-store.ts';
import { startAsanaRunner } from './asana-workshop.ts';

/** One server's worth of jobs for Asana, until it is killed: `asana-worker.ts STORE ADDRESS-OF-ASANA BEGAN`. */
const [target = '', url = '', began = '0'] = process.argv.slice(2);
const db = await openStore(target);
startAsanaRunner(db, url, Number(began));
// The runner's timer alone keeps no process alive.
setInterval(() => {}, 1000);
