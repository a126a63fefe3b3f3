import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** Says why something of the backend is not shown, and offers to ask again. */
export function NotRead({
  what,
  reason,
  busy,
  again,
}: {
  what: string;
  reason: string;
  busy: boolean;
  again: () => void;
}) {
  return (
    <Notice tone="bad" alert>
      {what} cannot be shown: {reason}{' '}
      <Button look="link" busy={busy} onClick={again}>
        Try again
      </Button>
    </Notice>
  );
}
