import { type FormEvent, useId, useState } from 'react';
import type { TouchView } from '../../lib/records/guidance.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { WriteFailure } from './write-failure.tsx';

interface SkipDialogProps {
  touch: Pick<TouchView, 'title'>;
  busy: boolean;
  failure: string | null;
  onCancel: () => void;
  onSkip: (reason: string) => void;
}

/** Asks why a touch is not to be done. There is always a reason, so that a sequence can be made better by them. */
export function SkipDialog({ touch, busy, failure, onCancel, onSkip }: SkipDialogProps) {
  const id = useId();
  const [words, setWords] = useState('');
  const [isEmpty, setEmpty] = useState(false);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = words.trim();
    setEmpty(reason === '');
    if (reason === '') event.currentTarget.querySelector('textarea')?.focus();
    else if (!busy) onSkip(reason);
  };

  return (
    <Dialog title={t('panel.skip.heading')} onClose={onCancel}>
      <p className="soft">{touch.title}</p>
      <form onSubmit={submit} noValidate>
        <label className="field">
          <span>{t('panel.skip.why')}</span>
          <textarea
            rows={2}
            maxLength={500}
            value={words}
            aria-invalid={isEmpty}
            aria-describedby={isEmpty ? `${id}-fault` : undefined}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        {isEmpty && (
          <p className="fault" role="alert" id={`${id}-fault`}>
            {t('panel.skip.noReason')}
          </p>
        )}
        <WriteFailure message={failure} />
        <div className="row actions end">
          <Button look="quiet" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
          <Button look="primary" type="submit" busy={busy}>
            {t('panel.skip.skip')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
