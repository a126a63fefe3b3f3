import { useMutation } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import { t } from '../../../lib/text/t.ts';
import { ask } from '../../port/ask.ts';
import { usePort } from '../../port/port.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DryRunResult } from './dry-run-result.tsx';

/** How many records of each list are named. */
const named = 50;

interface DryRunProps {
  yaml: string;
  /** Why it cannot be run, as a sentence; null when it can. */
  obstacle: string | null;
}

/** Replays the draft over the company's records on the backend, now or as of a former day. Changes nothing. */
export function DryRun({ yaml, obstacle }: DryRunProps) {
  const port = usePort();
  const announce = useAnnounce();
  const [day, setDay] = useState('');
  const run = useMutation({
    mutationFn: async (input: { yaml: string; day: string }) => {
      const asOf = input.day === '' ? {} : { asOf: input.day };
      const asked = await ask(port, { type: 'playbook.simulate', yaml: input.yaml, limit: named, ...asOf });
      if (!asked.ok) throw new Error(asked.message);
      return asked.value;
    },
    onSuccess: () => announce(t('playbook.theDryRunHasEnded')),
  });
  // The worker is ended after half a minute without a word, and the answer with it, also while the tab is hidden.
  useEffect(() => {
    if (!run.isPending) return;
    const timer = setInterval(() => ask(port, { type: 'dashboard.heartbeat' }).catch(() => {}), 10_000);
    return () => clearInterval(timer);
  }, [run.isPending, port]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!run.isPending && obstacle === null) run.mutate({ yaml, day });
  };
  const isOld = run.data !== undefined && (run.variables?.yaml !== yaml || run.variables.day !== day);
  return (
    <div className="stack">
      <p className="soft">{t('playbook.dryRunHint')}</p>
      <form className="dry-run-form" onSubmit={submit}>
        <TextField
          label={t('playbook.asOf')}
          type="date"
          value={day}
          onChange={setDay}
          hint={t('playbook.asOfHint')}
          invalid={false}
        />
        <Button type="submit" busy={run.isPending} disabled={obstacle !== null}>
          <FlaskConical size={14} aria-hidden="true" />{' '}
          {run.isPending ? t('playbook.replaying') : t('playbook.run')}
        </Button>
      </form>
      {obstacle && <Notice tone="info">{obstacle}</Notice>}
      {run.isError && (
        <Notice tone="bad" alert>
          {run.error.message}
        </Notice>
      )}
      {run.isPending && <Skeleton label={t('playbook.replayingTheRecords')} rows={5} />}
      {isOld && !run.isPending && <Notice tone="soon">{t('playbook.changedSince')}</Notice>}
      {run.data && !run.isPending && <DryRunResult result={run.data} isPast={run.variables?.day !== ''} />}
    </div>
  );
}
