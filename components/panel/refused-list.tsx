import { CircleX } from 'lucide-react';
import type { SyncView } from '../../lib/messages/panel-messages.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { Notice } from '../ui/notice.tsx';
import { Rich } from '../ui/rich.tsx';

/** What the backend did not accept, and why. Nothing a person did is dropped in silence. */
export function RefusedList({ refused }: { refused: SyncView['refused'] }) {
  if (refused.length === 0) return null;
  const head = t('panel.sync.refused', refused.length, { n: numberText(refused.length) });
  return (
    <Notice tone="bad" icon={<CircleX size={16} aria-hidden="true" />}>
      <details>
        <summary>{head}</summary>
        <ul className="refused">
          {refused.map((one, index) => (
            // The place is part of the key: the same action may be refused twice for one reason
            <li key={`${index} ${one.what}`}>
              <Rich
                sentence={{ key: 'panel.sync.refusedOne', with: { reason: one.reason } }}
                parts={{ what: <strong>{one.what}</strong> }}
              />
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}
