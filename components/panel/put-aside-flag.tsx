import { EyeOff } from 'lucide-react';
import type { DismissalKind } from '../../lib/records/dismissal-word.ts';
import type { FlagView } from '../../lib/records/guidance.ts';
import { Button } from '../ui/button.tsx';
import { Why } from './why.tsx';

interface PutAsideFlagProps {
  flag: FlagView;
  busy: boolean;
  onRestore: ((as: DismissalKind) => void) | undefined;
}

const words: Record<DismissalKind, string> = {
  'not-now': 'Not now, until something changes',
  wrong: 'Said to be wrong',
  'not-here': 'Not for this record',
};

/** A warning that was put aside: how, by whom, and how to have it back. */
export function PutAsideFlag({ flag, busy, onRestore }: PutAsideFlagProps) {
  const { aside, title } = flag;
  const as = aside?.as ?? 'not-now';
  return (
    <li className="item">
      <span className="item-sign" aria-hidden="true">
        <EyeOff size={16} />
      </span>
      <span className="item-body">
        <span>{title}</span>
        <small>
          {words[as]} · by {aside ? (aside.by ?? 'you') : 'you'}
        </small>
      </span>
      {onRestore && (
        <Button
          look="quiet"
          busy={busy}
          aria-label={`Undo: ${title} was put aside`}
          onClick={() => onRestore(as)}
        >
          Undo
        </Button>
      )}
      <Why small reason={flag.reason} about={title} />
    </li>
  );
}
