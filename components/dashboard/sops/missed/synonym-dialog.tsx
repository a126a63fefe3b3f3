import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { editPlaybook } from '../../../../lib/playbook/edit/edit-playbook.ts';
import { readContent } from '../../../../lib/playbook/edit/read-content.ts';
import { synonymEdit } from '../../../../lib/playbook/edit/synonym-edit.ts';
import { say } from '../../../../lib/text/say.ts';
import { t } from '../../../../lib/text/t.ts';
import { useSopSearch } from '../../../palette/use-sop-search.ts';
import { ask } from '../../../port/ask.ts';
import { type Port, usePort } from '../../../port/port.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Connected } from '../../base-version.ts';
import { OtherTabs } from '../../other-tabs.ts';

interface SynonymDialogProps {
  words: string;
  view: Connected;
  onClose: () => void;
}

/** Asks by which other words the right SOP is found, and has the playbook's draft say that both mean the same. */
export function SynonymDialog({ words, view, onClose }: SynonymDialogProps) {
  const port = usePort();
  const [other, setOther] = useState('');
  const { found, pending } = useSopSearch(other);
  const add = useMutation({ mutationFn: () => addSynonym(port, view, words, other) });
  const [best] = other.trim() === '' ? [] : (found?.hits ?? []);
  const title = best?.title.map(({ text }) => text).join('');
  return (
    <Dialog title={t('sopMissed.synonymTitle', { words })} onClose={onClose}>
      <form
        className="stack wide-dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (other.trim() !== '') add.mutate();
        }}
      >
        {add.isSuccess ? (
          <Notice tone="info" alert>
            {t('sopMissed.synonymDone')} <a href="#playbook">{t('popup.openPlaybook')}</a>
          </Notice>
        ) : (
          <FormField label={t('sopMissed.otherWords')} hint={t('sopMissed.otherWordsHint')} faults={[]}>
            {(ties) => (
              <input
                {...ties}
                maxLength={60}
                value={other}
                autoComplete="off"
                onChange={({ target: { value } }) => setOther(value)}
              />
            )}
          </FormField>
        )}
        {!add.isSuccess && other.trim() !== '' && !pending && (
          <p className="soft" aria-live="polite">
            {title === undefined ? t('sopMissed.findsNothing') : t('sopMissed.finds', { title })}
          </p>
        )}
        {add.isError && (
          <Notice tone="bad" alert>
            {add.error.message}
          </Notice>
        )}
        <div className="row end">
          <Button look="quiet" onClick={onClose}>
            {t('playbook.close')}
          </Button>
          {!add.isSuccess && (
            <Button look="primary" type="submit" busy={add.isPending} disabled={title === undefined}>
              {t('sopMissed.addSynonym')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

/** Into the draft that is there, or a new one of the playbook in force. A tab with the playbook hears of it. Throws an
 *  Error for people where it cannot be. */
async function addSynonym(port: Port, view: Connected, words: string, other: string): Promise<void> {
  const draft = await ask(port, { type: 'draft.read' });
  const asked = draft ? null : await ask(port, { type: 'playbook.read' });
  if (asked && !asked.ok) throw new Error(asked.message);
  const text = draft?.yaml ?? asked?.value.yaml ?? '';
  const base = draft?.base ?? asked?.value.version ?? 0;
  const read = readContent(text);
  if (!read.ok) throw new Error(t('sopMissed.brokenDraft'));
  const edit = synonymEdit(read.content, words, other);
  const edited = editPlaybook(text, edit ? [edit] : []);
  if (!edited.ok) throw new Error(say(edited.message));
  await ask(port, { type: 'draft.save', yaml: edited.text, base });
  const tabs = new OtherTabs(`${view.workspace.id} ${view.member.id}`, () => {});
  tabs.tell({ yaml: edited.text, base });
  tabs.close();
}
