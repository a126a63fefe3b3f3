import { RefreshCw } from 'lucide-react';
import { namedProperties } from '../../../lib/playbook/named-properties.ts';
import { type HostId, hostIds } from '../../../lib/records/record-ref.ts';
import type { HealthAnswer } from '../../../lib/sync/health-protocol.ts';
import { textLocale } from '../../../lib/text/locale.ts';
import { say } from '../../../lib/text/say.ts';
import { t } from '../../../lib/text/t.ts';
import { hostNames } from '../../settings/host-names.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { momentText } from '../../ui/date-text.ts';
import { Rich } from '../../ui/rich.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { Connected } from '../base-version.ts';

type Page = HealthAnswer['pages'][number];
type State = `dashboard.health.${'allFound' | 'broken' | 'nowAndThen'}`;

interface PageHealthListProps {
  pages: readonly Page[];
  view: Connected;
  isReading: boolean;
  /** Asks the backend again. */
  onRead: () => void;
}

/** What was found on the hosts' pages and what was not, by kind of page and version of the selector pack. */
export function PageHealthList({ pages, view, isReading, onRead }: PageHealthListProps) {
  const now = useNow();
  const named = namedProperties({ properties: view.published?.playbook.properties ?? [] });
  const number = new Intl.NumberFormat(textLocale());
  const titleOf = (name: string) => named.find(({ id }) => id === name)?.title ?? name;
  return (
    <section className="card" aria-label={t('dashboard.health.pages')}>
      <div className="row wrap">
        <h2 className="grow">{t('dashboard.health.pages')}</h2>
        <Button busy={isReading} onClick={onRead}>
          <RefreshCw size={14} aria-hidden="true" /> {t('dashboard.health.lookAgain')}
        </Button>
      </div>
      {pages.length === 0 ? (
        <p className="soft">{t('dashboard.health.noPage')}</p>
      ) : (
        <>
          <p className="soft">
            <Rich
              sentence={{ key: 'dashboard.health.missingMeans' }}
              parts={{ command: <code>{'waymark pack --help'}</code> }}
            />
          </p>
          <div className="table-frame">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('dashboard.health.page')}</th>
                  <th scope="col">{t('dashboard.health.state')}</th>
                  <th scope="col" className="number">
                    {t('dashboard.health.opened')}
                  </th>
                  <th scope="col">{t('dashboard.health.notFound')}</th>
                  <th scope="col" className="number">
                    {t('dashboard.health.pack')}
                  </th>
                  <th scope="col">{t('dashboard.health.since')}</th>
                  <th scope="col">{t('dashboard.health.last')}</th>
                </tr>
              </thead>
              <tbody>
                {pages.map((page) => {
                  const { tone, word } = stateOf(page);
                  return (
                    <tr key={`${page.host} ${page.page} ${page.pack}`}>
                      <th scope="row">
                        {isHost(page.host) ? hostNames[page.host] : page.host} <code>{page.page}</code>
                      </th>
                      <td>
                        <Chip tone={tone}>{t(word)}</Chip>
                      </td>
                      <td className="number">{number.format(page.times)}</td>
                      <td>
                        {page.missing.length === 0
                          ? t('dashboard.health.nothing')
                          : page.missing.map(({ name, times, since }) => (
                              <p key={name}>
                                {titleOf(name)}{' '}
                                <span className="soft">
                                  {say({
                                    key: 'dashboard.health.missingTimes',
                                    count: times,
                                    with: { n: times, when: momentText(new Date(since), now) },
                                  })}
                                </span>
                              </p>
                            ))}
                      </td>
                      <td className="number">{page.pack}</td>
                      <td>{momentText(new Date(page.since), now)}</td>
                      <td>{momentText(new Date(page.lastSeen), now)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

/** Something that is missing on half the pages is broken; now and then is what late or narrow pages do. */
function stateOf({ times, missing }: Page): { tone: Tone; word: State } {
  const most = Math.max(0, ...missing.map((one) => one.times));
  if (most === 0) return { tone: 'ok', word: 'dashboard.health.allFound' };
  return most * 2 >= times
    ? { tone: 'bad', word: 'dashboard.health.broken' }
    : { tone: 'soon', word: 'dashboard.health.nowAndThen' };
}

function isHost(host: string): host is HostId {
  return hostIds.some((known) => known === host);
}
