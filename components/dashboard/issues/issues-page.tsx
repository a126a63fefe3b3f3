import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CloudOff } from 'lucide-react';
import { useState } from 'react';
import type { Issue } from '../../../lib/records/issue.ts';
import { ask } from '../../port/ask.ts';
import { usePort } from '../../port/port.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useDelayed } from '../../ui/use-delayed.ts';
import type { Connected } from '../base-version.ts';
import { IssueCard } from './issue-card.tsx';

const states: { value: Issue['state'] | 'all'; label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'answered', label: 'Answered' },
  { value: 'closed', label: 'Closed' },
  { value: 'all', label: 'All' },
];

/** What people say is wrong: for admins all of it, for others what they raised and what is about the rules they keep. */
export function IssuesPage({ view }: { view: Connected }) {
  const port = usePort();
  const [state, setState] = useState<Issue['state'] | 'all'>('open');
  const read = useQuery({
    queryKey: ['issues', state],
    queryFn: () => ask(port, { type: 'issues.read', ...(state === 'all' ? {} : { state }) }),
    refetchOnMount: 'always',
  });
  const isSlow = useDelayed(read.isPending, 200);
  const found = read.data?.ok ? read.data.value : null;
  const fault = read.data && !read.data.ok ? read.data.message : read.error?.message;
  return (
    <div className="dashboard">
      <header className="page-head">
        <Mark size={32} />
        <div className="grow">
          <h1>Issues</h1>
          <p className="soft">{view.workspace.name} · what people say is wrong</p>
        </div>
      </header>
      <main className="issues">
        <FormField label="Show" faults={[]}>
          {(ties) => (
            <Select
              {...ties}
              value={state}
              options={states}
              onChange={(value) => setState(states.find((one) => one.value === value)?.value ?? 'all')}
            />
          )}
        </FormField>
        {isSlow && <Skeleton label="Asking the backend" rows={6} />}
        {fault && (
          <EmptyState
            icon={<CloudOff size={24} />}
            title="The issues could not be read"
            text={fault}
            action={<Button onClick={() => void read.refetch()}>Try again</Button>}
          />
        )}
        {found && !fault && found.issues.length === 0 && (
          <EmptyState
            icon={<CircleCheck size={24} />}
            title="No such issues"
            text={
              view.mayAdminister
                ? 'People raise them in the panel, on the record where they see that something is wrong.'
                : 'You see what you raised, and what is about rules and SOPs that your role keeps. Admins see all.'
            }
          />
        )}
        {found && !fault && (
          <ul className="issue-list">
            {found.issues.map((issue) => (
              <IssueCard key={issue.id} issue={issue} onChanged={() => void read.refetch()} />
            ))}
          </ul>
        )}
        {found?.more && <p className="soft">The two hundred newest are shown.</p>}
      </main>
    </div>
  );
}
