import { MessageCircleQuestionMark, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { QuestionView } from '../../lib/records/guidance.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { momentText } from '../ui/date-text.ts';
import { useNow } from '../ui/use-now.ts';
import type { Reader } from './reader.ts';
import { TextForm } from './text-form.tsx';

interface QuestionItemProps {
  question: QuestionView;
  reader: Reader;
  busy: boolean;
  onAnswer: (text: string) => void;
  onWithdraw: () => void;
}

/** One question with its answers. Whom it waits on has the answer's field open; who asked can take it back. */
export function QuestionItem({ question, reader, busy, onAnswer, onWithdraw }: QuestionItemProps) {
  const now = useNow();
  const [isAnswering, setAnswering] = useState(false);
  const { text, at, by, to, answers } = question;
  const isMine = by === null || by.id === reader.member;
  const isOpen = answers.length === 0;
  const isForMe = isOpen && to.person === reader.person;

  return (
    <li className="item">
      <span className="item-sign" aria-hidden="true">
        <MessageCircleQuestionMark size={16} />
      </span>
      <span className="item-body">
        <span className="said">{text}</span>
        <small>{[askedText(question, isMine, isForMe), momentText(new Date(at), now)].join(' · ')}</small>
        {answers.map((one) => (
          <span key={one.event} className="answer">
            <span className="said">{one.text}</span>
            <small>{[one.by ?? t('panel.you'), momentText(new Date(one.at), now)].join(' · ')}</small>
          </span>
        ))}
      </span>
      {isOpen && (
        <Chip tone={isForMe ? 'soon' : 'quiet'}>
          {isForMe ? t('panel.questions.waitsOnYou') : t('panel.questions.open')}
        </Chip>
      )}
      {isOpen && isMine && (
        <Button look="link" busy={busy} onClick={onWithdraw} aria-label={t('panel.takeBackOf', { text })}>
          <Undo2 size={14} aria-hidden="true" /> {t('panel.takeBack')}
        </Button>
      )}
      {!isMine && !isForMe && !isAnswering && (
        <Button
          look="quiet"
          onClick={() => setAnswering(true)}
          aria-label={t('panel.questions.answerOf', { text })}
        >
          {t('panel.questions.answer')}
        </Button>
      )}
      {!isMine && (isForMe || isAnswering) && (
        <TextForm
          label={t('panel.questions.yourAnswer')}
          send={t('panel.questions.answer')}
          busy={busy}
          takesFocus={!isForMe}
          onSend={(words) => {
            setAnswering(false);
            onAnswer(words);
          }}
          {...(isForMe ? {} : { onCancel: () => setAnswering(false) })}
        />
      )}
    </li>
  );
}

function askedText({ by, to }: QuestionView, isMine: boolean, isForMe: boolean): string {
  if (isMine || by === null)
    return isForMe ? t('panel.questions.youAskedYou') : t('panel.questions.youAsked', { other: to.name });
  return isForMe
    ? t('panel.questions.askedYou', { name: by.name })
    : t('panel.questions.asked', { name: by.name, other: to.name });
}
