import { MessageCircleQuestionMark } from 'lucide-react';
import { useRef, useState } from 'react';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { TextForm } from './text-form.tsx';
import { useWrite } from './use-write.ts';
import { WriteFailure } from './write-failure.tsx';

interface AskOwnerProps {
  recordKey: string;
  /** The playbook's person who is asked. */
  person: string;
  name: string;
}

/** Asks the owner about this record. They see it on the record and in their queue. */
export function AskOwner({ recordKey, person, name }: AskOwnerProps) {
  const { write, pending, failure } = useWrite();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const focusAfter = useFocusAfter();

  const close = () => {
    setOpen(false);
    focusAfter(() => button.current);
  };
  const ask = async (text: string) => {
    if (await write({ type: 'question.ask', key: recordKey, person, text }, t('panel.owner.asked', { name })))
      close();
  };

  return (
    <div className="actions">
      {isOpen ? (
        <TextForm
          label={t('panel.owner.ask', { name })}
          hint={t('panel.owner.askHint')}
          send={t('panel.owner.send')}
          busy={pending}
          onSend={(text) => void ask(text)}
          onCancel={close}
        />
      ) : (
        <Button ref={button} look="quiet" onClick={() => setOpen(true)}>
          <MessageCircleQuestionMark size={14} aria-hidden="true" /> {t('panel.owner.ask', { name })}
        </Button>
      )}
      <WriteFailure message={failure} />
    </div>
  );
}
