import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { SopPublished } from '../../../../lib/sync/sops-protocol.ts';
import { t } from '../../../../lib/text/t.ts';
import { ask } from '../../../port/ask.ts';
import { usePort } from '../../../port/port.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pills } from '../../../ui/pills.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { SopBase } from './opened-sop.ts';
import { TextDiff } from './text-diff.tsx';

interface PublishSopDialogProps {
  text: string;
  base: SopBase;
  onClose: () => void;
  /** Called once this text is in force. */
  onPublished: (sop: SopPublished['sop']) => void;
}

/** Shows what changed, asks how much that means to those who know the SOP, and puts it in force. */
export function PublishSopDialog({ text, base, onClose, onPublished }: PublishSopDialogProps) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const isFirst = base.version === 0;
  const [change, setChange] = useState<'minor' | 'material' | ''>(isFirst ? 'material' : '');
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const publish = useMutation({
    mutationFn: async (how: 'minor' | 'material') => {
      const said = note.trim() === '' ? {} : { note: note.trim() };
      const base_ = base.version;
      const answer = await ask(port, { type: 'sops.publish', text, change: how, base: base_, ...said });
      if (!answer.ok) throw new Error(answer.message);
      return answer.value.sop;
    },
    onSuccess: (sop) => {
      announce(t('sopEdit.isInForce', { version: String(sop.version) }));
      onPublished(sop);
      onClose();
    },
    onSettled: () => client.invalidateQueries(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change === '') setAsked(true);
    else if (!publish.isPending) publish.mutate(change);
  };
  return (
    <Dialog title={t('sopEdit.publishThis')} onClose={onClose}>
      <form onSubmit={submit} className="stack wide-dialog">
        {!isFirst && base.text !== null && (
          <TextDiff
            before={base.text}
            after={text}
            label={t('sopEdit.changedSince', { version: String(base.version) })}
          />
        )}
        {isFirst ? (
          <p>{t('sopEdit.firstVersion')}</p>
        ) : (
          <Pills
            legend={t('sopEdit.howMuch')}
            value={change}
            onChange={(chosen) => setChange(chosen === 'minor' ? 'minor' : 'material')}
            options={(['minor', 'material'] as const).map((value) => ({
              value,
              label: t(`sopEdit.change.${value}`),
              note: t(`sopEdit.changeMeans.${value}`),
            }))}
          />
        )}
        {isAsked && change === '' && <p className="fault">{t('sopEdit.chooseOne')}</p>}
        <TextField
          label={t('sopEdit.whatChanged')}
          value={note}
          onChange={setNote}
          maxLength={500}
          hint={t('sopEdit.whatChangedHint')}
          invalid={false}
          autoCapitalize="sentences"
        />
        {publish.isError && (
          <Notice tone="bad" alert>
            {publish.error.message}
          </Notice>
        )}
        <div className="row end">
          <Button look="quiet" onClick={onClose}>
            {t('playbook.keepAsADraft')}
          </Button>
          <Button look="primary" type="submit" busy={publish.isPending}>
            {publish.isPending ? t('playbook.publishing') : t('playbook.publishNow')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
