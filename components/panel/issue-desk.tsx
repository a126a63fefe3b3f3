import { useQuery } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Guidance } from '../../lib/records/guidance.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { IssueForm, type NewIssue } from './issue-form.tsx';
import { IssueItem } from './issue-item.tsx';
import { useWrite } from './use-write.ts';
import { WriteFailure } from './write-failure.tsx';

interface IssueDeskProps {
  recordKey: string;
  guidance: Guidance;
}

/** The form for a new issue, and what this person raised on the record before. */
export function IssueDesk({ recordKey, guidance }: IssueDeskProps) {
  const port = usePort();
  const { write, pending, failure } = useWrite();
  const [count, setCount] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter();
  const read = useQuery({
    queryKey: ['issues', recordKey],
    queryFn: () => ask(port, { type: 'panel.issues', record: recordKey }),
    refetchOnMount: 'always',
  });
  const isSlow = useDelayed(read.isPending, 200);

  const raise = async (issue: NewIssue) => {
    if (!(await write({ type: 'issue.raise', key: recordKey, ...issue }, t('panel.issues.raised')))) return;
    setCount(count + 1);
    focusAfter(() => box.current);
  };
  const withdraw = async (issue: string) => {
    if (await write({ type: 'issue.withdraw', key: recordKey, issue }, t('panel.issues.withdrawn')))
      focusAfter(() => box.current);
  };

  return (
    <>
      <IssueForm key={count} guidance={guidance} busy={pending} onRaise={(issue) => void raise(issue)} />
      <WriteFailure message={failure} />
      <div ref={box} tabIndex={-1} className="quiet-focus">
        {isSlow && <Skeleton label={t('panel.issues.reading')} rows={2} />}
        {read.data && read.data.issues.length > 0 && (
          <>
            <h3 className="sub-head">{t('panel.issues.mine')}</h3>
            <ul className="list">
              {read.data.issues.map((issue) => (
                <IssueItem
                  key={issue.id}
                  issue={issue}
                  busy={pending}
                  onWithdraw={() => void withdraw(issue.id)}
                />
              ))}
            </ul>
          </>
        )}
        {(read.data?.failure || read.isError) && (
          <Notice tone="info" icon={<CloudOff size={16} aria-hidden="true" />}>
            {t('panel.issues.noAnswers', { why: read.data?.failure ?? t('ui.noAnswer') })}
          </Notice>
        )}
      </div>
    </>
  );
}
