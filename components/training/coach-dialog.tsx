import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { CoachWord } from '../../lib/records/coach-word.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FormField } from '../ui/form-field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

interface CoachDialogProps {
  act: 'step' | 'handoff';
  sop: string;
  title: string;
  busy: boolean;
  onCancel: () => void;
  onDone: (coach: CoachWord) => void;
}

/** Asks with which colleague who has passed an SOP it was done, and why it could not wait. */
export function CoachDialog({ act, sop, title, busy, onCancel, onDone }: CoachDialogProps) {
  const port = usePort();
  const [person, setPerson] = useState('');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const read = useQuery({
    queryKey: ['coaches', sop],
    queryFn: () => ask(port, { type: 'training.coaches', id: sop }),
    refetchOnMount: 'always',
  });
  const coaches = read.data?.ok ? read.data.coaches : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (person !== '' && reason.trim() !== '' && !busy) onDone({ person, reason: reason.trim() });
  };
  const isPersonMissing = isTried && person === '';
  const isReasonMissing = isTried && reason.trim() === '';
  return (
    <Dialog
      title={t(act === 'step' ? 'training.coach.heading' : 'training.coach.headingAccept')}
      onClose={onCancel}
    >
      <p className="soft">{t('training.coach.about', { sop: title })}</p>
      {read.isPending && <Skeleton label={t('training.fetching')} rows={2} />}
      {read.data && !read.data.ok && (
        <Notice tone="soon" alert>
          {read.data.message}
        </Notice>
      )}
      {coaches?.length === 0 && <p>{t('training.coach.nobody')}</p>}
      <form onSubmit={submit} noValidate>
        {coaches && coaches.length > 0 && (
          <>
            <FormField
              label={t('training.coach.who')}
              faults={isPersonMissing ? [t('training.coach.noPerson')] : []}
            >
              {(ties) => (
                <Select
                  {...ties}
                  value={person}
                  options={coaches.map((one) => ({ value: one.person, label: one.name }))}
                  onChange={setPerson}
                />
              )}
            </FormField>
            <FormField
              label={t('training.coach.why')}
              faults={isReasonMissing ? [t('training.coach.noReason')] : []}
            >
              {(ties) => (
                <textarea
                  {...ties}
                  rows={2}
                  maxLength={500}
                  value={reason}
                  onChange={({ target }) => setReason(target.value)}
                />
              )}
            </FormField>
          </>
        )}
        <div className="row actions end">
          <Button look="quiet" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
          {coaches && coaches.length > 0 && (
            <Button look="primary" type="submit" busy={busy}>
              {t(act === 'step' ? 'training.coach.done' : 'handoff.do.accept')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
