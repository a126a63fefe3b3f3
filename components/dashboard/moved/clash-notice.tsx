import type { Clash } from '../../../lib/playbook/merge/merge-texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

interface ClashNoticeProps {
  clashes: readonly Clash[];
  onGo: (place: { line: number; column: number }) => void;
  onClose: () => void;
}

/** The places that two people changed differently: the draft's words stand there, and the other's are shown. */
export function ClashNotice({ clashes, onGo, onClose }: ClashNoticeProps) {
  return (
    <Notice tone="soon" alert>
      <div className="stack">
        <p className="strong">
          {clashes.length === 1
            ? 'Both of you changed one place. Yours stands there; this is theirs:'
            : `Both of you changed ${clashes.length} places. Yours stand there; these are theirs:`}
        </p>
        <ul className="rows">
          {clashes.map(({ line, theirs }) => (
            <li key={line}>
              <Button look="link" onClick={() => onGo({ line, column: 1 })}>
                Line {line}
              </Button>
              <pre className="theirs">{theirs === '' ? '(removed)' : theirs}</pre>
            </li>
          ))}
        </ul>
        <div className="row">
          <Button onClick={onClose}>I have looked at them</Button>
        </div>
      </div>
    </Notice>
  );
}
