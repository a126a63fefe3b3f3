import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { dealKey, hardwareSales, stageSeen, startTestServer } from '../server/start-test-server.ts';
import { runWaymark } from './run-waymark.ts';

const leads = `    routing:
      - id: leads
        title: Leads in turn
        to: { roundRobin: [darcel-schlecht, vicki-laflamme] }
`;

test('assignments lists who got which record by which rule, and evaluate says why and who else', async () => {
  const server = await startTestServer({ clock: () => new Date('2026-10-01T12:00:00.000Z') });
  await server.addAccount();
  const run = (...args: string[]) => runWaymark([...args, '--data', server.dataDir]);
  expect((await run('assignments')).out).toBe('No record has been assigned by a rule yet.\n');
  const yaml = (await readFile(hardwareSales, 'utf8')).replace('    stalls:', `${leads}    stalls:`);
  await server.call('POST', '/v1/playbook', { yaml });
  await server.call('POST', '/v1/push', { events: ['1', '2', '3'].map((id) => stageSeen(id)) });

  const { out, code } = await run('assignments');
  expect(code).toBe(0);
  expect(out).toContain(
    '2026-10-01T12:00:00.000Z  Vicki Laflamme · no name · "Leads in turn": round robin, 2nd of 2 · hubspot:1:deal:2',
  );
  expect(out).toContain('3 in all: Darcel Schlecht 2, Vicki Laflamme 1.');
  const { assignments } = JSON.parse((await run('assignments', '--json')).out);
  expect(assignments).toContainEqual({
    record: dealKey('2'),
    name: null,
    person: 'vicki-laflamme',
    personName: 'Vicki Laflamme',
    rule: 'hardware-deal/leads',
    title: 'Leads in turn',
    how: 'round robin, 2nd of 2',
    at: '2026-10-01T12:00:00.000Z',
    alternatives: [{ person: 'darcel-schlecht', note: '1 open' }],
    owner: null,
  });

  const said = (await run('evaluate', dealKey('2'))).out;
  expect(said).toContain('Owner: Vicki Laflamme (Sales agent)');
  expect(said).toContain(
    'on 2026-10-01 the rule "Leads in turn" assigned it (round robin, 2nd of 2) to Vicki',
  );
  expect(said).toContain('Assigned to Vicki Laflamme by "Leads in turn" at 2026-10-01T12:00:00.000Z');
  expect(said).toContain('others: Darcel Schlecht (1 open)');
});
