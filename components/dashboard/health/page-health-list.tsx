import { RefreshCw } from 'lucide-react';
import { namedProperties } from '../../../lib/playbook/named-properties.ts';
import { type HostId, hostIds } from '../../../lib/records/record-ref.ts';
import type { HealthAnswer } from '../../../lib/sync/health-protocol.ts';
import { hostNames } from '../../settings/host-names.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { momentText } from '../../ui/date-text.ts';
import { useNow } from '../../ui/use-now.ts';
import type { Connected } from '../base-version.ts';

type Page = HealthAnswer['pages'][number];

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
  const titleOf = (name: string) => named.find(({ id }) => id === name)?.title ?? name;
  return (
    <section className="card" aria-label="Pages">
      <div className="row wrap">
        <h2 className="grow">Pages</h2>
        <Button busy={isReading} onClick={onRead}>
          <RefreshCw size={14} aria-hidden="true" /> Look again
        </Button>
      </div>
      {pages.length === 0 ? (
        <p className="soft">
          No browser has told of a page yet. Open a record in your CRM; within a quarter of an hour it is
          listed here.
        </p>
      ) : (
        <>
          <p className="soft">
            What is missing here is a hint less on that page, never a wrong value. Where it began with a
            redesign of the host, an admin serves a corrected pack or turns the property off:{' '}
            <code>waymark pack --help</code>.
          </p>
          <div className="table-frame">
            <table>
              <thead>
                <tr>
                  <th scope="col">Page</th>
                  <th scope="col">State</th>
                  <th scope="col" className="number">
                    Opened
                  </th>
                  <th scope="col">Not found</th>
                  <th scope="col" className="number">
                    Pack
                  </th>
                  <th scope="col">Since</th>
                  <th scope="col">Last</th>
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
                        <Chip tone={tone}>{word}</Chip>
                      </td>
                      <td className="number">{page.times.toLocaleString()}</td>
                      <td>
                        {page.missing.length === 0
                          ? 'nothing'
                          : page.missing.map(({ name, times, since }) => (
                              <p key={name}>
                                {titleOf(name)}{' '}
                                <span className="soft">
                                  {times.toLocaleString()} times, since {momentText(new Date(since), now)}
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
function stateOf({ times, missing }: Page): { tone: Tone; word: string } {
  const most = Math.max(0, ...missing.map((one) => one.times));
  if (most === 0) return { tone: 'ok', word: 'all found' };
  return most * 2 >= times ? { tone: 'bad', word: 'broken' } : { tone: 'soon', word: 'now and then' };
}

function isHost(host: string): host is HostId {
  return hostIds.some((known) => known === host);
}
