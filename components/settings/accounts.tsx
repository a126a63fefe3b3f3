import type { ConnectionView } from '../../lib/messages/settings-messages.ts';
import { type HostId, hostIds } from '../../lib/records/record-ref.ts';
import { t } from '../../lib/text/t.ts';
import { hostNames } from './host-names.ts';

/** The accounts of the workspace. On any other account Waymark shows, reads and stores nothing. */
export function Accounts({ accounts }: { accounts: ConnectionView['accounts'] }) {
  return (
    <section className="card" aria-label={t('settings.accounts.name')}>
      <h2>{t('settings.accounts.title')}</h2>
      {accounts.length === 0 ? (
        <p className="soft">{t('settings.accounts.none')}</p>
      ) : (
        <ul className="accounts">
          {accounts.map(({ host, account }) => (
            <li key={`${host} ${account}`}>
              {isHost(host) ? hostNames[host] : host} <code>{account}</code>
            </li>
          ))}
        </ul>
      )}
      <p className="soft">{t('settings.accounts.others')}</p>
    </section>
  );
}

/** A newer backend may name hosts that this version does not know. */
function isHost(host: string): host is HostId {
  return hostIds.some((known) => known === host);
}
