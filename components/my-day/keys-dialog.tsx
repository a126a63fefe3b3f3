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
    <Dialog title="Keys of My Day" onClose={onClose}>
      <dl className="day-keys">
        {keyWords.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="row">
        <input type="checkbox" checked={hasLetters} onChange={(event) => onLetters(event.target.checked)} />
        Letters work as keys here. They never do on pages of your tools.
      </label>
      <div className="row actions end">
        <Button look="primary" onClick={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}
