import { CloudAlert, CloudOff } from 'lucide-react';
import type { SyncView } from '../../lib/messages/panel-messages.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useNow } from '../ui/use-now.ts';
import { RefusedList } from './refused-list.tsx';
import { syncText } from './sync-text.ts';

/** Says what stands between this browser and the backend. Shows nothing while all is well. */
export function SyncBar({ sync }: { sync: SyncView }) {
  const port = usePort();
  const now = useNow();
  const text = syncText(sync, now);
  if (!text && sync.refused.length === 0) return null;
  const away = sync.state === 'offline';
  return (
    <div className="sync-bar" role="status">
      {text && (
        <Notice
          tone={away ? 'info' : 'soon'}
          icon={
            away ? <CloudOff size={16} aria-hidden="true" /> : <CloudAlert size={16} aria-hidden="true" />
          }
        >
          {text}{' '}
          {!away && (
            <Button look="link" onClick={() => void ask(port, { type: 'panel.settings' })}>
              {t('panel.openSettings')}
            </Button>
          )}
        </Notice>
      )}
      <RefusedList refused={sync.refused} />
    </div>
  );
}
