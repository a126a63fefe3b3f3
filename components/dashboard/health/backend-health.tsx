import type { HealthAnswer } from '../../../lib/sync/health-protocol.ts';
import { Chip } from '../../ui/chip.tsx';
import { momentText } from '../../ui/date-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { useNow } from '../../ui/use-now.ts';

/** How the backend is: its store, its jobs, its last backup, and the browsers it serves. */
export function BackendHealth({ report }: { report: HealthAnswer }) {
  const now = useNow();
  const { program, database, jobs, clients, lastBackup, records, events } = report;
  const isShared = database.kind === 'postgres';
  const when = (moment: string) => momentText(new Date(moment), now);
  const isBad = jobs.dead > 0;
  const isSoon = jobs.failing.length > 0 || (!isShared && lastBackup === null);
  return (
    <>
      <section className="card" aria-label="Backend">
        <div className="row wrap">
          <h2 className="grow">Backend</h2>
          <Chip tone={isBad ? 'bad' : isSoon ? 'soon' : 'ok'}>
            {isBad ? 'needs somebody' : isSoon ? 'look at it' : 'well'}
          </Chip>
        </div>
        <dl className="facts">
          <dt>Version</dt>
          <dd>{program}</dd>
          <dt>Database</dt>
          <dd>
            {isShared ? 'PostgreSQL' : 'Embedded'} <span className="soft">· {database.version}</span>
          </dd>
          <dt>Holds</dt>
          <dd>
            {records.toLocaleString()} records, {events.toLocaleString()} events
          </dd>
          <dt>Last backup</dt>
          <dd>{backupText(isShared, lastBackup && when(lastBackup))}</dd>
          <dt>Jobs</dt>
          <dd>
            {jobs.waiting.toLocaleString()} waiting
            {jobs.dueSince && `, the oldest since ${when(jobs.dueSince)}`}, {jobs.dead.toLocaleString()} given
            up, {jobs.done.toLocaleString()} done
          </dd>
        </dl>
        {jobs.failing.length > 0 && (
          <Notice tone="bad">
            <strong>Jobs that failed</strong>
            <ul>
              {jobs.failing.map(({ kind, tries, error }, index) => (
                // Two jobs of one kind may fail in the same way.
                <li key={`${index} ${kind}`}>
                  {kind}, {tries === 1 ? 'once' : `${tries} times`}: {error}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </section>
      <section className="card" aria-label="Browsers">
        <h2>Browsers</h2>
        {clients.length === 0 ? (
          <p className="soft">No browser is connected yet.</p>
        ) : (
          <ul className="rows">
            {clients.map(({ client, browsers, lastSeen }) => (
              <li key={client ?? ''}>
                <span className="grow">{client ?? 'Version not told'}</span>
                <span className="soft">
                  {browsers === 1 ? '1 browser' : `${browsers} browsers`}, last seen {when(lastSeen)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function backupText(isShared: boolean, last: string | null): string {
  if (isShared) return 'by PostgreSQL’s own tools';
  return last ?? 'never. Make one on the server: waymark backup FILE';
}
