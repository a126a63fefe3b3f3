import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Chord } from '../ui/chord.tsx';
import { Rich } from '../ui/rich.tsx';
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
      <p>{[choice.effect, t('hide.allBrowsers')].join(' ')}</p>
      <p>
        <Rich
          sentence={{ key: chord === null ? 'hide.way' : 'hide.wayOrChord' }}
          parts={{
            lead: <span className="strong">{t('hide.toGetItBack')}</span>,
            chord: chord !== null && <Chord text={chord} />,
          }}
        />
      </p>
      {failure && (
        <p className="fault" role="alert">
          {failure}
        </p>
      )}
      <div className="row actions end">
        <Button look="quiet" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
        <Button look="primary" busy={busy} onClick={onHide}>
          {choice.untilTomorrow ? t('hide.untilTomorrow') : t('hide.hide')}
        </Button>
      </div>
    </>
  );
}
