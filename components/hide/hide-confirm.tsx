import { Button } from '../ui/button.tsx';
import { Chord } from '../ui/chord.tsx';
import type { HideChoice } from './hide-choices.ts';

interface HideConfirmProps {
  choice: HideChoice;
  /** The chord that really opens the panel, or null where the browser gives none. */
  chord: string | null;
  busy: boolean;
  /** Why it could not be hidden, or null. */
  failure: string | null;
  onHide: () => void;
  onCancel: () => void;
}

/** Says how to get Waymark back, before it is hidden. */
export function HideConfirm({ choice, chord, busy, failure, onHide, onCancel }: HideConfirmProps) {
  return (
    <>
      <p>{choice.effect} The same in all your browsers.</p>
      <p>
        <span className="strong">To get it back:</span> press the Waymark icon in the browser’s toolbar
        {chord !== null && (
          <>
            , or <Chord text={chord} /> on the page
          </>
        )}
        , and choose “Show again”.
      </p>
      {failure && (
        <p className="fault" role="alert">
          {failure}
        </p>
      )}
      <div className="row actions end">
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
        <Button look="primary" busy={busy} onClick={onHide}>
          {choice.untilTomorrow ? 'Hide until tomorrow' : 'Hide'}
        </Button>
      </div>
    </>
  );
}
