import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startTestServer } from '../server/start-test-server.ts';
import { runWaymark } from './run-waymark.ts';

const csv = '../shared/data/real/maven-crm/sales_pipeline.csv';
const isThere = existsSync(csv);
if (!isThere) console.warn(`Skipped the import of 8,800 real opportunities: ${csv} is not on this machine.`);

test.skipIf(!isThere)(
  '8,800 opportunities: what was stalled on 1 October 2017',
  { timeout: 120_000 },
  async () => {
    const { dataDir, pull } = await startTestServer();
    const args = [
      'import',
      csv,
      '--map',
      'examples/imports/maven-crm.map.yaml',
      '--add-account',
      '--data',
      dataDir,
    ];
    const imported = await runWaymark(args);
    expect(imported.out).toContain('Imported 8,800 records, 0 of them unchanged, with 23,811 new events.');
    expect(imported.out).toContain('500 row(s) imported, but: stage Prospecting has no date');
    expect(imported.code).toBe(0);
    const { records } = await pull({});

    const flags = await runWaymark(['flags', '--as-of', '2017-10-01', '--json', '--data', dataDir]);
    const { flagged, unknown, counts } = JSON.parse(flags.out);
    expect(counts).toMatchObject({ byKind: { stalled: 1921 }, unknown: 500 });
    const stalled = flagged.filter(({ kind }: { kind: string }) => kind === 'stalled');
    expect(stalled.length).toBe(1921);
    expect(stalled.every(({ days }: { days: number }) => days > 21)).toBe(true);
    expect(unknown.every(({ reason }: { reason: string }) => reason.includes('Prospecting'))).toBe(true);
    const text = await runWaymark(['flags', '--as-of', '2017-10-01', '--data', dataDir]);
    expect(text.out).toMatch(/1,921 stalled, .*500 cannot say/);

    const again = await runWaymark(args);
    expect(again.out).toContain('8,800 of them unchanged, with 0 new events');
    expect((await pull({})).records.cursor).toBe(records.cursor);
  },
);
