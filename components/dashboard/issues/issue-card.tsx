import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { DashboardMessage } from '../../../lib/messages/dashboard-messages.ts';
import type { ListedIssue } from '../../../lib/sync/issues-protocol.ts';
import { t } from '../../../lib/text/t.ts';
import { issueKindText, issueStateText } from '../../panel/issue-words.ts';
import { TextForm } from '../../panel/text-form.tsx';
import { WriteFailure } from '../../panel/write-failure.tsx';
import { ask } from '../../port/ask.ts';
import { usePort } from '../../port/port.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { momentText } from '../../ui/date-text.ts';
import { useNow } from '../../ui/use-now.ts';

type Change = Extract<DashboardMessage, { type: 'issues.answer' | 'issues.move' }>;

interface IssueCardProps {
  issue: ListedIssue;
  onChanged: () => void;
}

/** One issue: what is wrong, where, who says so, and what can be done about it. */
export function IssueCard({ issue, onChanged }: IssueCardProps) {
  const port = usePort();
  const now = useNow();
  const announce = useAnnounce();
  const [isAnswering, setAnswering] = useState(false);
  const { id, kind, about, name, record, text, by, at, state, answers, playbook } = issue;
  const change = useMutation({
    mutationFn: async ({ message, said }: { message: Change; said: string }) => {
      const answer = await ask(port, message);
      if (!answer.ok) throw new Error(answer.message);
      announce(said);
      setAnswering(false);
      onChanged();
    },
  });
  const move = (to: 'open' | 'closed', said: string) =>
    change.mutate({ message: { type: 'issues.move', id, state: to }, said });

  return (
    <li className="issue">
      <div className="row wrap">
        <h2 className="issue-title grow">{about?.title ?? issueKindText(kind)}</h2>
        <Chip tone={state === 'open' ? 'soon' : 'quiet'}>{issueStateText(state)}</Chip>
      </div>
      <p className="soft">
        {issueKindText(kind)}
        {about && (
          <>
            {' · '}
            <code>{about.rule}</code>
          </>
        )}
        {playbook !== null && ` · ${t('dashboard.issues.playbook', { version: String(playbook) })}`}
      </p>
      <p className="said">{text}</p>
      <p className="soft">
        {`${by.name} · ${momentText(new Date(at), now)} · `}
        <Button look="link" onClick={() => void ask(port, { type: 'day.open', key: record })}>
          {name ?? t('dashboard.issues.unnamed')}
        </Button>
      </p>
      {answers.map((one) => (
        <div key={one.id} className="answer">
          <p className="said">{one.text}</p>
          <p className="soft">{`${one.by.name} · ${momentText(new Date(one.at), now)}`}</p>
        </div>
      ))}
      {isAnswering ? (
        <TextForm
          label={issue.mayAnswer ? t('dashboard.issues.yourAnswer') : t('dashboard.issues.yourAddition')}
          send={t('dashboard.issues.send')}
          busy={change.isPending}
          onSend={(words) =>
            change.mutate({
              message: { type: 'issues.answer', id, text: words },
              said: t('dashboard.issues.sent'),
            })
          }
          onCancel={() => setAnswering(false)}
        />
      ) : (
        <div className="row wrap actions">
          <Button onClick={() => setAnswering(true)}>
            {issue.mayAnswer ? t('dashboard.issues.answer') : t('dashboard.issues.add')}
          </Button>
          {state === 'closed' ? (
            <Button
              look="quiet"
              busy={change.isPending}
              onClick={() => move('open', t('dashboard.issues.reopened'))}
            >
              {t('dashboard.issues.reopen')}
            </Button>
          ) : (
            <Button
              look="quiet"
              busy={change.isPending}
              onClick={() => move('closed', t('dashboard.issues.wasClosed'))}
            >
              {t('dashboard.issues.close')}
            </Button>
          )}
        </div>
      )}
      <WriteFailure message={change.error ? change.error.message : null} />
    </li>
  );
}
