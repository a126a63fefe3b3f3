import { expect, test } from 'vitest';
import { believedValue } from '../../lib/records/believe.ts';
import { recordState } from '../../lib/records/record-state.ts';
import { startTestServer } from '../server/start-test-server.ts';
import { runWaymark, tempFile } from './run-waymark.ts';

const map = `host: hubspot
account: "7"
object: deal
id: Id
timeZone: Europe/Berlin
asOf: 2026-10-01
properties:
  name: "{Company} · {Product}"
  owner: Owner
stage:
  column: Stage
  entered: { Engaging: Engaged, Won: Closed }
  passed:
    - { stage: Engaging, at: Engaged }
`;
const header = 'Id,Company,Product,Owner,Stage,Engaged,Closed';

/** A server with account 7, and a function that imports a CSV text into it. */
async function importer() {
  const server = await startTestServer();
  await server.addAccount('7');
  const loadAsOf = async (day: string, csv: string, ...options: string[]) => {
    const mapFile = await tempFile('map.yaml', map.replace('2026-10-01', day));
    const file = await tempFile('deals.csv', csv);
    return runWaymark(['import', file, '--map', mapFile, '--data', server.dataDir, ...options]);
  };
  const load = (csv: string, ...options: string[]) => loadAsOf('2026-10-01', csv, ...options);
  const record = async (id: string) => {
    const { records } = await server.pull({
      records: { cursor: 0, keys: [], fresh: [`hubspot:7:deal:${id}`] },
    });
    return recordState.parse(records.changes[0]?.data);
  };
  return { server, load, loadAsOf, record };
}

test('a byte-order mark, quotes, line ends, semicolons and blanks do not matter', async () => {
  const { load, record } = await importer();
  const rows = [
    header.replaceAll(',', ';').replace('Id', '"Id"'),
    '1;"Weber; ""Söhne"" GmbH";"Two',
    'lines";Mara;Engaging;2026-09-01;',
    ' 2 ; Nord ;Basic;Mara;Won;2026-09-01;2026-09-15',
    ';;;;;;',
    '',
  ];
  const result = await load(`\ufeff${rows.join('\r\n')}`);
  expect(result.out + result.err).toContain('Imported 2 records');
  expect(result.code).toBe(0);
  expect((await record('1')).properties.name?.import?.value).toBe('Weber; "Söhne" GmbH · Two\r\nlines');
  const won = await record('2');
  // Midnight in Berlin; the deal went through Engaging before.
  expect(won.stages).toMatchObject([
    { value: 'Engaging', source: 'import', since: '2026-08-31T22:00:00.000Z' },
    { value: 'Won', source: 'import', since: '2026-09-14T22:00:00.000Z' },
  ]);
  expect(won.properties.stage?.import?.value).toBe('Won');
});

test('every row that could not be used is named with its reason; the others are imported', async () => {
  const { load, record } = await importer();
  const rows = [
    header,
    '1,A,P,Mara,Engaging,2026-09-01,',
    ',B,P,Mara,Engaging,2026-09-01,',
    '1,C,P,Mara,Engaging,2026-09-01,',
    'a:b,D,P,Mara,Engaging,2026-09-01,',
    '5,E,P,Mara,Engaging,31.02.2026,',
    '6,F,P,Mara,Prospecting,,',
    '7,G,P,Mara,Won,2026-09-20,2026-09-10',
    '8,H,P',
    '9,,P,,,,',
  ];
  const { code, out } = await load(rows.join('\n'));
  expect(code).toBe(1);
  expect(out).toContain('row 3 could not be used: its Id is empty');
  expect(out).toContain('row 4 could not be used: its Id "1" is already in row 2');
  expect(out).toContain('row 5 could not be used: its Id "a:b"');
  expect(out).toContain('its Engaged "31.02.2026" is not an ISO date (row 6)');
  expect(out).toContain('stage Prospecting has no date; nobody can say since when (row 7)');
  expect(out).toContain(
    'its Engaged is later than its entry into Won; that entry into Engaging was left out (row 8)',
  );
  expect(out).toContain('row 9 could not be used: it has 3 cells and the header has 7');
  expect(out).toContain('its Stage is empty; imported without a stage (row 10)');
  expect(out).toContain('9 rows read, 4 could not be used.');
  expect((await record('1')).properties.name?.import?.value).toBe('A · P');
  expect((await record('5')).stages[0]?.since).toBeUndefined();
  expect((await record('7')).stages).toMatchObject([{ value: 'Won' }]);
  expect((await record('9')).properties).toMatchObject({
    name: { import: { value: 'P' } },
    owner: { import: { value: null } },
  });
});

test('the same file again changes nothing, a changed row adds only its change', async () => {
  const { load, record, server } = await importer();
  const rows = ['1,A,P,Mara,Engaging,2026-09-01,', '2,B,P,Mara,Prospecting,,'];
  await load([header, ...rows].join('\n'));
  const { records } = await server.pull({});
  const again = await load([header, ...rows].join('\n'));
  expect(again.out).toContain('2 of them unchanged, with 0 new events');
  expect((await server.pull({})).records.cursor).toBe(records.cursor);

  const changed = await load([header, '1,A,P,Mara,Won,2026-09-01,2026-09-30', rows[1]].join('\n'));
  expect(changed.out).toContain('1 of them unchanged, with 1 new events');
  expect((await record('1')).stages.map(({ value }) => value)).toEqual(['Engaging', 'Won']);
});

test('a newer export corrects what a page has shown since the last one', async () => {
  const { load, loadAsOf, record, server } = await importer();
  const csv = `${header}\n1,A,P,Mara,Engaging,2026-09-01,`;
  await load(csv);
  const at = '2026-10-05T08:00:00.000Z';
  const seen = { source: 'page', asOf: at, changed: true } as const;
  const override = {
    id: crypto.randomUUID(),
    type: 'record.observed',
    record: { host: 'hubspot', account: '7', object: 'deal', id: '1' },
    occurredAt: at,
    playbook: null,
    observations: [
      { ...seen, property: 'owner', value: 'Nobody' },
      { ...seen, property: 'stage', value: 'Won', since: at },
    ],
  };
  const pushed = await server.call('POST', '/v1/push', { events: [override] });
  expect(pushed.body.results).toMatchObject([{ status: 'applied' }]);
  const believed = async () => {
    const { properties } = await record('1');
    return ['owner', 'stage', 'name'].map((property) => believedValue(properties, property));
  };
  // The export that is older than the page's word changes nothing.
  expect((await load(csv)).out).toContain('with 0 new events');
  expect(await believed()).toEqual(['Nobody', 'Won', 'A · P']);

  const newer = await loadAsOf('2026-10-10', csv);
  expect(newer.out).toContain('with 2 new events');
  expect(await believed()).toEqual(['Mara', 'Engaging', 'A · P']);
  expect((await loadAsOf('2026-10-10', csv)).out).toContain('1 of them unchanged, with 0 new events');
  expect((await loadAsOf('2026-10-11', csv)).out).toContain('1 of them unchanged, with 0 new events');
});

test('long values go in pushes that the backend takes; broken characters do not hold up a row', async () => {
  const { load, record } = await importer();
  // In JSON each of these letters takes six bytes: five hundred rows are more than one request may have.
  const long = '\u0001'.repeat(3000);
  const rows = Array.from({ length: 600 }, (_, row) => `${row},${long},P,${long},,,`);
  const smile = `${'x'.repeat(1999)}😀`;
  const result = await load([header, ...rows, `odd,A,P,${smile},,,`, 'nul,A,P,Ma\0ra,,,'].join('\n'));
  expect(result.out).toContain('Imported 602 records');
  expect((await record('odd')).properties.owner?.import?.value).toBe(`${'x'.repeat(1999)}\ufffd`);
  expect((await record('nul')).properties.owner?.import?.value).toBe('Mara');
});

test('a mapping that does not fit is refused before anything is sent', async () => {
  const { load, server } = await importer();
  const missing = await load('Id,Company,Product,Owner,Stage,Engaged\n1,A,P,Mara,Engaging,2026-09-01');
  expect(missing.code).toBe(1);
  expect(missing.err).toContain('stage.entered.Won names the column "Closed"');
  expect(missing.err).toContain('It has: Id, Company');
  const file = await tempFile('map.yaml', 'host: pipedrive\nid: Id\nsurprise: 1\n');
  const csv = await tempFile('x.csv', header);
  const wrong = await runWaymark(['import', csv, '--map', file, '--data', server.dataDir]);
  expect(wrong.code).toBe(1);
  for (const place of ['host', 'account', 'timeZone', 'surprise']) expect(wrong.err).toContain(place);
  expect((await server.pull({})).records.cursor).toBe(0);
});

test('an account that is not the workspace’s is named, or added when asked', async () => {
  const { load, server } = await importer();
  await server.call('DELETE', '/v1/accounts', { host: 'hubspot', account: '7' });
  const csv = `${header}\n1,A,P,Mara,Engaging,2026-09-01,`;
  const refused = await load(csv);
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('waymark accounts add hubspot 7') });
  expect((await load(csv, '--add-account')).out).toContain('Imported 1 records');
});

test('a dry run sends nothing and needs no server', async () => {
  const { load, server } = await importer();
  await server.close();
  const { code, out } = await load(`${header}\n1,A,P,Mara,Won,2026-09-01,2026-09-15`, '--dry-run');
  expect(code).toBe(0);
  expect(out).toContain('Would send 3 events about 1 records');
});

test('an empty file and a header alone say so', async () => {
  const { load } = await importer();
  expect((await load('')).err).toContain('is empty');
  expect((await load(header)).out).toContain('0 rows read');
});

test('a column with the day of the last reply becomes one activity, once', async () => {
  const { server, record } = await importer();
  const withReply = `${map}activities:\n  - { kind: reply, at: Replied }\n`;
  const load = async (day: string) => {
    const mapFile = await tempFile('map.yaml', withReply);
    const file = await tempFile(
      'deals.csv',
      `${header},Replied\n1,Weber,Two,Mara,Engaging,2026-09-01,,${day}`,
    );
    return runWaymark(['import', file, '--map', mapFile, '--data', server.dataDir]);
  };
  expect((await load('2026-09-20')).out).toContain(
    'Imported 1 records, 0 of them unchanged, with 3 new events.',
  );
  expect((await load('2026-09-20')).out).toContain('1 of them unchanged');
  expect((await load('2026-09-25')).out).toContain('with 1 new events');
  expect((await record('1')).activities).toMatchObject([
    { kind: 'reply', by: 'customer', at: '2026-09-19T22:00:00.000Z' },
    { kind: 'reply', by: 'customer', at: '2026-09-24T22:00:00.000Z' },
  ]);
  expect((await load('soon')).out).toContain('its Replied "soon" is not an ISO date');
});
