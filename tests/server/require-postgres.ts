import { beforeEach } from 'vitest';
import { isOnPostgres } from './test-database.ts';

// Where no PostgreSQL could be brought, its half of the tests is skipped, not run on the other database again.
beforeEach(({ skip }) => {
  if (!isOnPostgres()) skip('there is no PostgreSQL for this platform in the package registry');
});
