import type { SyncView } from '../../lib/messages/panel-messages.ts';
import { t } from '../../lib/text/t.ts';
import { Notice } from '../ui/notice.tsx';

/** What the backend did not accept, with its reasons, in full. */
export function Refused({ refused }: { refused: SyncView['refused'] }) {
  if (refused.length === 0) return null;
  return (
    <Notice tone="bad">
      <strong>{t('settings.refused.title')}</strong>
      <ul>
        {refused.map((one, index) => (
          // The place is part of the key: the same action may be refused twice for one reason.
          <li key={`${index} ${one.what}`}>
            {t('settings.refused.one', { what: one.what, reason: one.reason })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
