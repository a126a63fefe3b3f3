import type { Deps } from '../deps.ts';
import { findNextDue, publishScheduled } from './publish-scheduled.ts';

/** Puts scheduled playbooks in force at their time. */
export interface PublishingSchedule {
  /** Asks to look soon: at the start, when one was scheduled, and when the clock was moved. */
  request(): void;
  /** Resolves when nothing is being published or asked for. */
  idle(): Promise<void>;
  /** Stops for good, after the one in hand. */
  stop(): Promise<void>;
}

/** Never sleeps longer than this (ms): clocks are put right and machines wake up late. */
const longestSleep = 30_000;

/** Looks when asked, at the time of the next one, and twice a minute. Its timer does not keep the process alive. */
export function createPublishingSchedule(deps: Omit<Deps, 'schedule'>): PublishingSchedule {
  const { db, clock, log, pokes, sweeper } = deps;
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let wanted = false;
  let stopped = false;

  const look = async () => {
    const changed = await publishScheduled(db, clock());
    for (const workspace of changed) pokes.send(workspace, new Set(['workspace']));
    if (changed.size > 0) sweeper.request();
    const next = await findNextDue(db);
    return next ? Math.max(0, Math.min(next.getTime() - clock().getTime(), longestSleep)) : longestSleep;
  };
  const run = async () => {
    let sleep = longestSleep;
    while (wanted && !stopped) {
      wanted = false;
      try {
        sleep = await look();
      } catch (error) {
        log.error('A scheduled playbook could not be published', {}, error);
      }
    }
    running = null;
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(request, sleep);
    timer.unref();
  };
  const request = () => {
    if (stopped) return;
    wanted = true;
    running ??= run();
  };
  return {
    request,
    async idle() {
      await running;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
