import type { TestProject } from 'vitest/node';
import { startPostgres } from './start-postgres.ts';

/** Starts one PostgreSQL for all test files that are to run on it, and stops it after them. */
export default async function providePostgres({ provide }: TestProject) {
  const postgres = await startPostgres();
  if (typeof postgres === 'string') {
    console.warn(`Nothing is tested on PostgreSQL: ${postgres}.`);
    return;
  }
  provide('postgres', postgres.url);
  return postgres.stop;
}
