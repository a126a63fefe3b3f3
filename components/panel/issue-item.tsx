import { Flag, Undo2 } from 'lucide-react';
import type { IssuesView } from '../../lib/messages/panel-messages.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { momentText } from '../ui/date-text.ts';
import { useNow } from '../ui/use-now.ts';
import { issueKindText, issueStateText } from './issue-words.ts';

interface IssueItemProps {
  issue: IssuesView['issues'][number];
  busy: boolean;
  onWithdraw: () => void;
}

/** One issue with its state and answers. Until somebody has answered it can be taken back. */
export function IssueItem({ issue, busy, onWithdraw }: IssueItemProps) {
  const now = useNow();
  const { kind, about, text, at, state, answers, isSent } = issue;
  return (
    <li className="item">
      <span className="item-sign" aria-hidden="true">
        <Flag size={16} />
      </span>
      <span className="item-body">
        <span className="said">{text}</span>
        <small>
          {[about?.title ?? issueKindText(kind), momentText(new Date(at), now), !isSent && t('panel.notSent')]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {answers.map((one) => (
          <span key={one.id} className="answer">
            <span className="said">{one.text}</span>
            <small>{[one.by.name, momentText(new Date(one.at), now)].join(' · ')}</small>
          </span>
        ))}
      </span>
      <Chip tone="quiet">{issueStateText(state)}</Chip>
      {answers.length === 0 && state === 'open' && (
        <Button look="link" busy={busy} onClick={onWithdraw} aria-label={t('panel.takeBackOf', { text })}>
          <Undo2 size={14} aria-hidden="true" /> {t('panel.takeBack')}
        </Button>
      )}
    </li>
  );
}
