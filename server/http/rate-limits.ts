import { CompiledQuery } from 'kysely';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Store } from '../store/tables.ts';
import { ApiError } from './api-error.ts';

/** How often something may be done, in how many seconds. */
export interface Rate {
  points: number;
  seconds: number;
}

/**
 * What is counted, and by whom: wrong invite codes and refresh tokens that are not known by the computer that sends
 * them, exchanges of tokens by device, and requests by member. A refresh is due every quarter of an hour, and a busy
 * browser asks some times in a second.
 */
const rates = {
  wrongCode: { points: 20, seconds: 600 },
  wrongToken: { points: 30, seconds: 600 },
  exchange: { points: 60, seconds: 600 },
  // Signing in: passwords by address and computer, and by address whatever the computer; wrong codes by person: of 34
  // bits, valid for ten minutes, ten tries leave nothing to guess; codes, challenges and links by computer.
  password: { points: 10, seconds: 900 },
  passwordAnywhere: { points: 100, seconds: 900 },
  deviceCode: { points: 10, seconds: 900 },
  challenge: { points: 120, seconds: 900 },
  request: { points: 1200, seconds: 60 },
} satisfies Record<string, Rate>;

export type Counted = keyof typeof rates;

/** Counts what people and programs do too often. Both throw 429 with the seconds to wait. */
export interface RateLimits {
  /** Counts one. */
  count(what: Counted, who: string): Promise<void>;
  /** Counts nothing: refuses those who have none left. */
  check(what: Counted, who: string): Promise<void>;
}

/**
 * Limits kept in memory; with `shared`, a PostgreSQL store, those against guessing are counted in its table
 * `rate_limits` for all servers together. Requests are counted by each server alone: a look into the database for
 * each of them would cost more than what it saves.
 */
export function createRateLimits(
  shared: Store | null,
  changed: Partial<Record<Counted, Rate>> = {},
): RateLimits {
  const limiters = new Map<Counted, RateLimiterAbstract>();
  for (const [what, standard] of Object.entries(rates) as [Counted, Rate][]) {
    const { points, seconds } = changed[what] ?? standard;
    const options = { points, duration: seconds, keyPrefix: what };
    limiters.set(
      what,
      shared && what !== 'request'
        ? new RateLimiterPostgres({
            ...options,
            storeClient: clientOf(shared),
            storeType: 'client',
            tableName: 'rate_limits',
            tableCreated: true,
            // Without the database nothing else works either; what was counted here meanwhile still counts.
            insuranceLimiter: new RateLimiterMemory(options),
          })
        : new RateLimiterMemory(options),
    );
  }
  const get = (what: Counted) => {
    const limiter = limiters.get(what);
    if (!limiter) throw new TypeError(`nothing is counted under ${what}`);
    return limiter;
  };
  return {
    async count(what, who) {
      try {
        await get(what).consume(who);
      } catch (error) {
        throw error instanceof RateLimiterRes ? tooMany(error.msBeforeNext) : error;
      }
    },
    async check(what, who) {
      const limiter = get(what);
      const state = await limiter.get(who);
      if (state && state.consumedPoints >= limiter.points && state.msBeforeNext > 0)
        throw tooMany(state.msBeforeNext);
    },
  };
}

/** What the library needs of a connection, over the store's own pool. */
function clientOf(db: Store) {
  return {
    query: ({ text, values = [] }: { text: string; values?: unknown[] }) =>
      db.executeQuery(CompiledQuery.raw(text, values)),
  };
}

function tooMany(ms: number): ApiError {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  const wait = seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
  const message = `This was tried too often. Wait ${wait}, then try again.`;
  return new ApiError(429, 'too-often', message, {}, { 'Retry-After': String(seconds) });
}
