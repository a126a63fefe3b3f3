import type { SyncView } from '../../lib/messages/panel-messages.ts';
import { Notice } from '../ui/notice.tsx';

/** What the backend did not accept, with its reasons, in full. */
export function Refused({ refused }: { refused: SyncView['refused'] }) {
  if (refused.length === 0) return null;
  return (
    <Notice tone="bad">
      <strong>Not accepted by the backend</strong>
      <ul>
        {refused.map((one, index) => (
          // The place is part of the key: the same action may be refused twice for one reason.
          <li key={`${index} ${one.what}`}>
            {one.what}: {one.reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
