import { type FormEvent, useId, useState } from 'react';
import type { FlagView } from '../../lib/records/guidance.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { weekdayText } from '../ui/date-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Pills } from '../ui/pills.tsx';
import { useNow } from '../ui/use-now.ts';
import { dateFieldText, findPickedEnd, snoozeEnd, snoozeSpans } from './snooze-end.ts';
import { WriteFailure } from './write-failure.tsx';

const reasons = ['waiting', 'procurement', 'seasonal', 'wrong'] as const;
const ownWords = 'own';
const pickDate = 'pick';

interface SnoozeDialogProps {
  flag: Pick<FlagView, 'title'>;
  heading?: string;
  busy: boolean;
  failure: string | null;
  onCancel: () => void;
  onSnooze: (until: Date, reason: string) => void;
}

/** Asks until when and why a warning is to be quiet. There is always an end, and always a reason. */
export function SnoozeDialog({
  flag,
  heading = t('panel.snooze.heading'),
  busy,
  failure,
  onCancel,
  onSnooze,
}: SnoozeDialogProps) {
  const now = useNow();
  const field = useId();
  const [span, setSpan] = useState<string>('3-days');
  const [picked, setPicked] = useState('');
  const [reason, setReason] = useState('');
  const [words, setWords] = useState('');
  const [fault, setFault] = useState<{ where: 'date' | 'reason' | 'words'; text: string } | null>(null);

  const days = snoozeSpans.find((each) => each.id === span)?.days;
  const until = days === undefined ? findPickedEnd(picked, now) : snoozeEnd(now, days);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const refuse = (where: 'date' | 'reason' | 'words', text: string) => {
      setFault({ where, text });
      form.querySelector<HTMLElement>(`[data-field="${where}"]`)?.focus();
    };
    const why = reason === ownWords ? words.trim() : reason;
    if (!until) return refuse('date', t('panel.snooze.noDay'));
    if (reason === '') return refuse('reason', t('panel.snooze.noReason'));
    if (why === '') return refuse('words', t('panel.snooze.noWords'));
    setFault(null);
    if (!busy) onSnooze(until, why);
  };

  const faultText = (where: string) =>
    fault?.where === where && (
      <p className="fault" role="alert" id={`${field}-fault`}>
        {fault.text}
      </p>
    );
  const faultOf = (where: string) => (fault?.where === where ? `${field}-fault` : undefined);

  return (
    <Dialog title={heading} onClose={onCancel}>
      <p className="soft">{say(flag.title)}</p>
      <form onSubmit={submit} noValidate>
        <Pills
          legend={t('panel.snooze.until')}
          value={span}
          onChange={setSpan}
          options={[
            ...snoozeSpans.map(({ id, label, days: length }) => ({
              value: id,
              label: say({ key: label }),
              note: weekdayText(snoozeEnd(now, length), now),
            })),
            { value: pickDate, label: t('panel.snooze.pick') },
          ]}
        />
        {span === pickDate && (
          <label className="field">
            <span>{t('panel.snooze.backOn')}</span>
            <input
              type="date"
              data-field="date"
              value={picked}
              min={dateFieldText(snoozeEnd(now, 1))}
              aria-invalid={fault?.where === 'date'}
              aria-describedby={faultOf('date')}
              onChange={(event) => setPicked(event.target.value)}
            />
          </label>
        )}
        {faultText('date')}
        <Pills
          legend={t('panel.snooze.reason')}
          field="reason"
          value={reason}
          onChange={setReason}
          options={[
            // What is kept is what the person read, in their language, as their own words are.
            ...reasons.map((name) => t(`panel.snooze.${name}`)).map((label) => ({ value: label, label })),
            { value: ownWords, label: t('panel.snooze.own') },
          ]}
        />
        {faultText('reason')}
        {reason === ownWords && (
          <label className="field">
            <span>{t('panel.snooze.ownReason')}</span>
            <textarea
              data-field="words"
              rows={2}
              maxLength={500}
              value={words}
              aria-invalid={fault?.where === 'words'}
              aria-describedby={faultOf('words')}
              onChange={(event) => setWords(event.target.value)}
            />
          </label>
        )}
        {faultText('words')}
        <WriteFailure message={failure} />
        <div className="row actions end">
          <Button look="quiet" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
          <Button look="primary" type="submit" busy={busy}>
            {until
              ? t('panel.snooze.snoozeUntil', { day: weekdayText(until, now) })
              : t('panel.snooze.snooze')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
