import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { HostsView } from '../../lib/messages/settings-messages.ts';
import type { HostId } from '../../lib/records/record-ref.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { hostNames } from './host-names.ts';

/** Where Waymark works in this browser: a switch for each host, at once and without a reload. */
export function Hosts() {
  const port = usePort();
  const client = useQueryClient();
  const read = useQuery({ queryKey: ['hosts'], queryFn: () => ask(port, { type: 'hosts.read' }) });
  const turn = useMutation({
    mutationFn: (to: { host: HostId; isOn: boolean }) => ask(port, { type: 'hosts.switch', ...to }),
    onSuccess: (view) => client.setQueryData(['hosts'], view),
  });
  const move = useMutation({
    mutationFn: (to: { host: HostId; at: 'page' | 'side' }) => ask(port, { type: 'hosts.home', ...to }),
    onSuccess: (view) => client.setQueryData(['hosts'], view),
  });
  if (!read.data) return null;
  return (
    <section className="card" aria-label={t('settings.hosts.title')}>
      <h2>{t('settings.hosts.title')}</h2>
      <p className="soft">{t('settings.hosts.off')}</p>
      <ul className="hosts">
        {read.data.hosts.map(({ host, isOn, by, home }) => (
          <li key={host}>
            <label className="check">
              <input
                type="checkbox"
                checked={isOn}
                disabled={by !== 'person' || turn.isPending}
                onChange={() => turn.mutate({ host, isOn: !isOn })}
              />
              {hostNames[host]}
            </label>
            {home !== null && isOn && (
              <Select
                aria-label={t('settings.hosts.where', { host: hostNames[host] })}
                value={home}
                options={homes()}
                onChange={(at) => move.mutate({ host, at: at === 'side' ? 'side' : 'page' })}
              />
            )}
            {by !== 'person' && <span className="soft">{wordsOf(by, isOn)}</span>}
          </li>
        ))}
      </ul>
      {read.data.hosts.some(({ home }) => home === 'side') && (
        <p className="soft">{t('settings.hosts.sideMeans')}</p>
      )}
      {turn.isError && (
        <Notice tone="bad" alert>
          {turn.error.message}
        </Notice>
      )}
    </section>
  );
}

const homes = () => [
  { value: 'page', label: t('settings.hosts.inPage') },
  { value: 'side', label: t('settings.hosts.inSide') },
];

function wordsOf(by: HostsView['hosts'][number]['by'], isOn: boolean): string {
  if (by === 'policy') return t('settings.byCompany');
  return isOn ? '' : t('settings.hosts.paused');
}
