import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { HostsView } from '../../lib/messages/settings-messages.ts';
import type { HostId } from '../../lib/records/record-ref.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { hostNames } from './host-names.ts';
import { setByCompany } from './set-by-company.ts';

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
    <section className="card" aria-label="Where Waymark works">
      <h2>Where Waymark works</h2>
      <p className="soft">Off means: in this browser nothing is read, shown or stored on that site.</p>
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
                aria-label={`Where on ${hostNames[host]}`}
                value={home}
                options={homes}
                onChange={(at) => move.mutate({ host, at: at === 'side' ? 'side' : 'page' })}
              />
            )}
            {by !== 'person' && <span className="soft">{wordsOf(by, isOn)}</span>}
          </li>
        ))}
      </ul>
      {read.data.hosts.some(({ home }) => home === 'side') && (
        <p className="soft">
          In the side panel means in all your browsers: no line and no warnings in the page itself. Open it
          from the toolbar icon or with its shortcut.
        </p>
      )}
      {turn.isError && (
        <Notice tone="bad" alert>
          {turn.error.message}
        </Notice>
      )}
    </section>
  );
}

const homes = [
  { value: 'page', label: 'Line and panel in the page' },
  { value: 'side', label: 'In the side panel only' },
];

function wordsOf(by: HostsView['hosts'][number]['by'], isOn: boolean): string {
  if (by === 'policy') return setByCompany;
  return isOn ? '' : 'Paused for your whole workspace by an admin.';
}
