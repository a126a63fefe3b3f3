import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';

interface RollBackDialogProps {
  /** The version whose text is to be in force again. */
  version: number;
  /** The one in force now. */
  inForce: number;
  onClose: () => void;
  /** Called once the former text is in force again, as this new version. */
  onRolledBack: (version: number) => void;
}

/** Asks before a former version takes the place of the one in force, naming both. */
export function RollBackDialog({ version, inForce, onClose, onRolledBack }: RollBackDialogProps) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [note, setNote] = useState('');
  const rollBack = useMutation({
    mutationFn: async () => {
      const why = note.trim() === '' ? {} : { note: note.trim() };
      const answer = await ask(port, { type: 'playbook.rollback', version, base: inForce, ...why });
      if (!answer.ok) throw new Error(answer.message);
      return answer.value;
    },
    onSuccess: (done) => {
      onRolledBack(done.version);
      announce(t('playbook.inForceAgain', { version, as: done.version }));
      onClose();
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['dashboard'] });
      await client.invalidateQueries({ queryKey: ['versions'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!rollBack.isPending) rollBack.mutate();
  };
  return (
    <Dialog title={t('playbook.rollBackToQuestion', { version })} onClose={onClose}>
      <form onSubmit={submit} className="stack">
        <p>{t('playbook.takesThePlaceOf', { version, inForce })}</p>
        <TextField
          label={t('playbook.why')}
          value={note}
          onChange={setNote}
          maxLength={400}
          hint={t('playbook.noteHint')}
          invalid={false}
          autoCapitalize="sentences"
        />
        {rollBack.isError && (
          <Notice tone="bad" alert>
            {rollBack.error.message}
          </Notice>
        )}
        <div className="row end">
          <Button look="quiet" onClick={onClose}>
            {t('playbook.keepVersion', { version: inForce })}
          </Button>
          <Button look="danger" type="submit" busy={rollBack.isPending}>
            {rollBack.isPending ? t('playbook.rollingBack') : t('playbook.rollBackTo', { version })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
