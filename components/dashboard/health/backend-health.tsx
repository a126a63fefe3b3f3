import type { HealthAnswer } from '../../../lib/sync/health-protocol.ts';
import { say } from '../../../lib/text/say.ts';
import { t } from '../../../lib/text/t.ts';
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
      <section className="card" aria-label={t('dashboard.health.backend')}>
        <div className="row wrap">
          <h2 className="grow">{t('dashboard.health.backend')}</h2>
          <Chip tone={isBad ? 'bad' : isSoon ? 'soon' : 'ok'}>
            {t(isBad ? 'dashboard.health.bad' : isSoon ? 'dashboard.health.soon' : 'dashboard.health.well')}
          </Chip>
        </div>
        <dl className="facts">
          <dt>{t('dashboard.health.version')}</dt>
          <dd>{program}</dd>
          <dt>{t('dashboard.health.database')}</dt>
          <dd>
            {isShared ? t('dashboard.health.postgres') : t('dashboard.health.embedded')}{' '}
            <span className="soft">{`· ${database.version}`}</span>
          </dd>
          <dt>{t('dashboard.health.holds')}</dt>
          <dd>{say({ key: 'dashboard.health.holdings', with: { records, events } })}</dd>
          <dt>{t('dashboard.health.lastBackup')}</dt>
          <dd>{backupText(isShared, lastBackup && when(lastBackup))}</dd>
          <dt>{t('dashboard.health.jobs')}</dt>
          <dd>{jobsText(jobs, when)}</dd>
        </dl>
        {jobs.failing.length > 0 && (
          <Notice tone="bad">
            <strong>{t('dashboard.health.failed')}</strong>
            <ul>
              {jobs.failing.map(({ kind, tries, error }, index) => (
                // Two jobs of one kind may fail in the same way.
                <li key={`${index} ${kind}`}>
                  {say({ key: 'dashboard.health.failedJob', count: tries, with: { kind, n: tries, error } })}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </section>
      <section className="card" aria-label={t('dashboard.health.browsers')}>
        <h2>{t('dashboard.health.browsers')}</h2>
        {clients.length === 0 ? (
          <p className="soft">{t('dashboard.health.noBrowser')}</p>
        ) : (
          <ul className="rows">
            {clients.map(({ client, browsers, lastSeen }) => (
              <li key={client ?? ''}>
                <span className="grow">{client ?? t('dashboard.health.versionNotTold')}</span>
                <span className="soft">
                  {say({
                    key: 'dashboard.health.browsersSeen',
                    count: browsers,
                    with: { n: browsers, when: when(lastSeen) },
                  })}
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
  if (isShared) return t('dashboard.health.backupByPostgres');
  return last ?? t('dashboard.health.noBackup');
}

function jobsText(jobs: HealthAnswer['jobs'], when: (moment: string) => string): string {
  const { waiting, dead, done, dueSince } = jobs;
  return dueSince === null
    ? say({ key: 'dashboard.health.jobCounts', with: { waiting, dead, done } })
    : say({ key: 'dashboard.health.jobCountsSince', with: { waiting, dead, done, when: when(dueSince) } });
}
