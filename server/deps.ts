import type { Clock } from '../lib/platform/clock.ts';
import type { PokeBus } from './live/poke-bus.ts';
import type { FlagSweeper } from './services/flag-sweeper.ts';
import type { PlaybookSource } from './services/playbook-source.ts';
import type { PublishingSchedule } from './services/publishing-schedule.ts';
import type { Store } from './store/tables.ts';

/** Writes one line for the person who runs the server. Never a token, a code or a record's content. */
export type Log = (line: string) => void;

/** What services work with. */
export interface Deps {
  db: Store;
  clock: Clock;
  log: Log;
  pokes: PokeBus;
  playbooks: PlaybookSource;
  sweeper: FlagSweeper;
  schedule: PublishingSchedule;
}
