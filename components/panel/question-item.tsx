import { MessageCircleQuestionMark, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { QuestionView } from '../../lib/records/guidance.ts';
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
        <small>
          {isMine ? 'You' : by.name} asked {isForMe ? 'you' : to.name} · {momentText(new Date(at), now)}
        </small>
        {answers.map((one) => (
          <span key={one.event} className="answer">
            <span className="said">{one.text}</span>
            <small>
              {one.by ?? 'You'} · {momentText(new Date(one.at), now)}
            </small>
          </span>
        ))}
      </span>
      {isOpen && <Chip tone={isForMe ? 'soon' : 'quiet'}>{isForMe ? 'Waits on you' : 'Not answered'}</Chip>}
      {isOpen && isMine && (
        <Button look="link" busy={busy} onClick={onWithdraw} aria-label={`Take back: ${text}`}>
          <Undo2 size={14} aria-hidden="true" /> Take back
        </Button>
      )}
      {!isMine && !isForMe && !isAnswering && (
        <Button look="quiet" onClick={() => setAnswering(true)} aria-label={`Answer: ${text}`}>
          Answer
        </Button>
      )}
      {!isMine && (isForMe || isAnswering) && (
        <TextForm
          label="Your answer"
          send="Answer"
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
