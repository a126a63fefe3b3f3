import { beforeEach } from 'vitest';
import { isOnPostgres } from './test-database.ts';

// Servers on one PostgreSQL need one key; without this each test folder would make its own.
process.env.WAYMARK_SECRET_KEY = Buffer.alloc(32, 7).toString('base64');

// Where no PostgreSQL could be brought, its half of the tests is skipped, not run on the other database again.
beforeEach(({ skip }) => {
  if (!isOnPostgres()) skip('there is no PostgreSQL for this platform in the package registry');
});
