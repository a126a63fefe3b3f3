import { ApiError } from '../http/api-error.ts';
import type { RateLimits } from '../http/rate-limits.ts';
import { hashSecret } from '../services/secrets.ts';

/** Counts what could be guessing. Each says in how many seconds it may be tried again, or null when it may be now. */
export interface Attempts {
  /** A password for an address, from a computer. Counted before it is looked at, so that many at once are counted. */
  password(email: string, from: string): Promise<number | null>;
  /** A code that was wrong, typed by somebody who is signed in. */
  wrongCode(user: string): Promise<number | null>;
  mayTryCode(user: string): Promise<number | null>;
  /** A page asking for a challenge, or a form with a secret link. */
  request(from: string): Promise<number | null>;
}

/** The limits of signing in over those of the server, see rate-limits.ts. Addresses are counted as hashes. */
export function createAttempts(rates: RateLimits): Attempts {
  return {
    password: async (email, from) =>
      (await waitOf(rates.count('password', hashSecret(`${email} ${from}`)))) ??
      (await waitOf(rates.count('passwordAnywhere', hashSecret(email)))),
    wrongCode: (user) => waitOf(rates.count('deviceCode', user)),
    mayTryCode: (user) => waitOf(rates.check('deviceCode', user)),
    request: (from) => waitOf(rates.count('challenge', from)),
  };
}

async function waitOf(counted: Promise<void>): Promise<number | null> {
  try {
    await counted;
    return null;
  } catch (error) {
    if (error instanceof ApiError && error.status === 429) return Number(error.headers['Retry-After'] ?? 60);
    throw error;
  }
}
