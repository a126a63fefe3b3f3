import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { keyWords } from './day-words.ts';

interface KeysDialogProps {
  hasLetters: boolean;
  onLetters: (isOn: boolean) => void;
  onClose: () => void;
}

/** The keys of My Day, and the switch for those that are letters. */
export function KeysDialog({ hasLetters, onLetters, onClose }: KeysDialogProps) {
  return (
    <Dialog title={t('day.keys.heading')} onClose={onClose}>
      <dl className="day-keys">
        {keyWords.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say({ key: does })}</dd>
          </div>
        ))}
      </dl>
      <label className="row">
        <input type="checkbox" checked={hasLetters} onChange={(event) => onLetters(event.target.checked)} />
        {t('day.keys.letters')}
      </label>
      <div className="row actions end">
        <Button look="primary" onClick={onClose}>
          {t('ui.close')}
        </Button>
      </div>
    </Dialog>
  );
}
