import { CircleX } from 'lucide-react';
import type { SyncView } from '../../lib/messages/panel-messages.ts';
import { Notice } from '../ui/notice.tsx';

/** What the backend did not accept, and why. Nothing a person did is dropped in silence. */
export function RefusedList({ refused }: { refused: SyncView['refused'] }) {
  if (refused.length === 0) return null;
  const head =
    refused.length === 1 ? '1 action was not accepted' : `${refused.length} actions were not accepted`;
  return (
    <Notice tone="bad" icon={<CircleX size={16} aria-hidden="true" />}>
      <details>
        <summary>{head}</summary>
        <ul className="refused">
          {refused.map((one, index) => (
            // The place is part of the key: the same action may be refused twice for one reason
            <li key={`${index} ${one.what}`}>
              <strong>{one.what}</strong>: {one.reason}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}
