const first = 1000;
const longest = 10 * 60_000;

/**
 * How long to wait (ms) after the given number of failed tries: doubling from a second to ten minutes, less a random
 * part of up to half, so that what failed together does not come back together. `chance` is from 0 to 1.
 */
export function retryDelay(tries: number, chance: number): number {
  const whole = Math.min(longest, first * 2 ** Math.min(tries - 1, 20));
  return Math.round(whole * (1 - chance / 2));
}
