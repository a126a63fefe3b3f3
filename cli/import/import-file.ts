import { recordKey } from '../../lib/records/record-ref.ts';
import { accountsAnswer } from '../../lib/sync/admin-protocol.ts';
import { CliError } from '../cli-error.ts';
import { type Client, openClient } from '../client.ts';
import { readText } from '../read-text.ts';
import { ImportReport } from './import-report.ts';
import type { Mapping } from './mapping-schema.ts';
import { createProgress } from './progress.ts';
import { neededColumns, readMapping } from './read-mapping.ts';
import { type RowBatch, readRows } from './read-rows.ts';
import { rowToObservations } from './row-to-observations.ts';
import { rowsPerRound, sendRows, type UsableRow } from './send-rows.ts';
import { toEvents } from './to-events.ts';

export interface ImportOptions {
  file: string;
  map: string;
  dataDir: string;
  dryRun: boolean;
  addAccount: boolean;
}

/**
 * Imports a CSV file through the running backend and prints the report. Doing it again sends only what changed.
 * Throws a CliError before anything is sent when the mapping does not fit, and at the end when rows were left out.
 */
export async function importFile({ file, map, dataDir, dryRun, addAccount }: ImportOptions): Promise<void> {
  const mapping = readMapping(await readText(map), map);
  const now = new Date().toISOString();
  const report = new ImportReport();
  const progress = createProgress(process.stderr);
  const seen = new Map<string, number>();
  let client: Client | null = null;
  for await (const batch of readRows(file)) {
    if (seen.size === 0 && report.rows === 0) requireColumns(mapping, map, batch, file);
    if (!dryRun) client ??= await connect(dataDir, mapping, addAccount);
    const usable = batch.rows.flatMap((row) => usableRow(row, mapping, now, seen, report));
    for (let start = 0; start < usable.length; start += rowsPerRound) {
      const part = usable.slice(start, start + rowsPerRound);
      if (client) await sendRows(client, part, report);
      else countRows(part, report);
    }
    progress.show(batch.progress, report.rows);
  }
  progress.show(1, report.rows);
  progress.end();
  for (const line of report.lines(dryRun)) console.log(line);
  if (report.refused > 0) throw new CliError('Correct the rows named above and import the file again.');
}

function requireColumns(mapping: Mapping, map: string, { columns }: RowBatch, file: string) {
  const missing = neededColumns(mapping).filter(({ column }) => !columns.includes(column));
  if (missing.length === 0) return;
  const lines = missing.map(({ place, column }) => `${map}: ${place} names the column "${column}"`);
  throw new CliError([...lines, `${file} has no such column. It has: ${columns.join(', ')}.`].join('\n'));
}

async function connect(dataDir: string, { host, account }: Mapping, addAccount: boolean): Promise<Client> {
  const client = await openClient(dataDir);
  const { accounts } = await client.get('/v1/accounts', accountsAnswer);
  if (accounts.some((known) => known.host === host && known.account === account)) return client;
  if (!addAccount) {
    throw new CliError(
      `The account ${host} ${account} does not belong to the workspace yet; nothing was sent. Add it by "waymark accounts add ${host} ${account}", or import with --add-account.`,
    );
  }
  await client.post('/v1/accounts', { host, account }, accountsAnswer);
  return client;
}

function usableRow(
  row: RowBatch['rows'][number],
  mapping: Mapping,
  now: string,
  seen: Map<string, number>,
  report: ImportReport,
): UsableRow[] {
  report.rows += 1;
  const result = rowToObservations(row, mapping, now);
  if (!result.ok) {
    report.refuse(row.number, result.problem);
    return [];
  }
  const key = recordKey(result.record);
  const first = seen.get(key);
  if (first !== undefined) {
    report.refuse(row.number, `its ${mapping.id} "${result.record.id}" is already in row ${first}`);
    return [];
  }
  seen.set(key, row.number);
  for (const note of result.notes) report.note(row.number, note);
  if (result.observations.length === 0 && result.activities.length === 0) {
    report.refuse(row.number, 'the mapping takes nothing from it');
    return [];
  }
  const { record, observations, activities } = result;
  return [{ number: row.number, record, observations, activities }];
}

function countRows(rows: readonly UsableRow[], report: ImportReport) {
  report.records += rows.length;
  for (const { record, observations, activities } of rows)
    report.events += toEvents(record, observations, undefined).length + activities.length;
}
