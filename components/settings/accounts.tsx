import type { ConnectionView } from '../../lib/messages/settings-messages.ts';
import { type HostId, hostIds } from '../../lib/records/record-ref.ts';
import { hostNames } from './host-names.ts';

/** The accounts of the workspace. On any other account Waymark shows, reads and stores nothing. */
export function Accounts({ accounts }: { accounts: ConnectionView['accounts'] }) {
  return (
    <section className="card" aria-label="Accounts">
      <h2>Accounts of this workspace</h2>
      {accounts.length === 0 ? (
        <p className="soft">
          None yet, so nothing is shown on any page. Ask an admin to add your CRM account.
        </p>
      ) : (
        <ul className="accounts">
          {accounts.map(({ host, account }) => (
            <li key={`${host} ${account}`}>
              {isHost(host) ? hostNames[host] : host} <code>{account}</code>
            </li>
          ))}
        </ul>
      )}
      <p className="soft">On any other account Waymark shows, reads and stores nothing.</p>
    </section>
  );
}

/** A newer backend may name hosts that this version does not know. */
function isHost(host: string): host is HostId {
  return hostIds.some((known) => known === host);
}
