import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { simulateAnswer } from '../../lib/sync/simulate-protocol.ts';
import { startTestServer } from '../server/start-test-server.ts';
import { runWaymark, tempFile } from './run-waymark.ts';

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

    const simulated = await runWaymark([
      'simulate',
      'examples/playbooks/hardware-sales.yaml',
      ...['--as-of', '2017-10-01', '--limit', '600', '--json', '--data', dataDir],
    ]);
    const dryRun = simulateAnswer.parse(JSON.parse(simulated.out));
    const stalledKind = dryRun.kinds.find(({ kind }) => kind === 'stalled');
    expect(stalledKind).toMatchObject({ before: 1921, after: 1921, newly: 0, gone: 0 });
    expect(stalledKind?.outcomes.after).toMatchObject({
      won: { count: 312, withAmount: 312 },
      lost: { count: 201 },
      open: { count: 1408, withAmount: 0 },
    });
    expect(dryRun.unknown).toMatchObject({ after: 500, reasons: [{ count: 500 }] });
    expect(dryRun.unknown.records.every(({ reason }) => reason.includes('Prospecting'))).toBe(true);

    const patient = (await readFile('examples/playbooks/hardware-sales.yaml', 'utf8')).replace(
      '21 days',
      '30 days',
    );
    const draft = await tempFile('draft.yaml', patient);
    const words = await runWaymark(['simulate', draft, '--as-of', '2017-10-01', '--data', dataDir]);
    expect(words.out).toMatch(
      /1,750 flagged as stalled \(in force 1,921: 0 newly, 171 no longer\): 226 later won \([\d,]+\), 152 lost, 1,372 never closed/,
    );
    expect(words.out).toMatch(/no longer: 86 later won \([\d,]+\), 49 lost, 36 never closed/);
    expect(words.out).toContain('No longer flagged (10 of 171):');

    const thresholds = await runWaymark(['thresholds', '--data', dataDir]);
    expect(thresholds.out).toMatch(/Prospecting.*\n {2}Nothing is proposed: of no won record/);
    expect(thresholds.out).toMatch(
      /Engaging: \d+ days \(now 21 days by "three-weeks"\)\n {2}Of 4,238 won records/,
    );
    const json = await runWaymark(['thresholds', '--quantile', '0.5', '--json', '--data', dataDir]);
    const engaging = JSON.parse(json.out).stages.find(({ stage }: { stage: string }) => stage === 'engaging');
    expect(engaging).toMatchObject({ records: 4238 });

    const again = await runWaymark(args);
    expect(again.out).toContain('8,800 of them unchanged, with 0 new events');
    expect((await pull({})).records.cursor).toBe(records.cursor);
  },
);
