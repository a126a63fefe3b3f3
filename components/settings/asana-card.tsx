import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../../lib/text/t.ts';
import { asanaProblemText } from '../asana/asana-problem-text.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { AsanaForm } from './asana-form.tsx';
import { NotRead } from './not-read.tsx';
import { RemoveTokenDialog } from './remove-token-dialog.tsx';

/** For admins: where projects are made at Asana once a handoff is accepted, and the token for it. */
export function AsanaCard() {
  const port = usePort();
  const client = useQueryClient();
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const read = useQuery({ queryKey: ['asana'], queryFn: () => ask(port, { type: 'asana.read' }) });
  const test = useMutation({
    mutationFn: () => ask(port, { type: 'asana.check' }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['asana'] }),
  });
  const slow = useDelayed(read.isPending, 200);
  const connection = read.data?.ok ? read.data.value.connection : null;
  const failure = read.data && !read.data.ok ? read.data.message : read.error?.message;
  const tested = test.data?.ok ? test.data.value : null;
  const reason = test.data && !test.data.ok ? test.data.message : test.error?.message;
  return (
    <section className="card" aria-label={t('asana.settings.title')}>
      <div className="row wrap">
        <h2 className="grow">{t('asana.settings.title')}</h2>
        {connection && (
          <Chip tone={connection.problem ? 'bad' : 'ok'}>
            {connection.problem ? t('asana.settings.needsYou') : t('asana.settings.connected')}
          </Chip>
        )}
      </div>
      {slow && <Skeleton label={t('asana.settings.asking')} />}
      {failure && (
        <NotRead busy={read.isFetching} again={() => void read.refetch()}>
          {t('asana.settings.notRead', { reason: failure })}
        </NotRead>
      )}
      {connection && !editing && (
        <>
          {connection.problem && (
            <Notice tone="bad" alert>
              {asanaProblemText(connection.problem)}
            </Notice>
          )}
          <dl className="facts">
            <dt>{t('asana.workspace')}</dt>
            <dd>{connection.workspace.name}</dd>
            <dt>{t('asana.team')}</dt>
            <dd>{connection.team?.name ?? t('asana.noTeam')}</dd>
            <dt>{t('asana.template')}</dt>
            <dd>{connection.template?.name ?? t('asana.noTemplate')}</dd>
          </dl>
          {tested && (
            <Notice tone={tested.problem && tested.problem !== 'plan' ? 'bad' : 'info'} alert>
              {tested.account === null || (tested.problem && tested.problem !== 'plan')
                ? asanaProblemText(tested.problem ?? 'unexpected')
                : t('asana.settings.works', { account: tested.account })}
            </Notice>
          )}
          {reason && (
            <Notice tone="bad" alert>
              {reason}
            </Notice>
          )}
          <div className="row wrap">
            <Button busy={test.isPending} onClick={() => test.mutate()}>
              {test.isPending ? t('asana.settings.testing') : t('asana.settings.test')}
            </Button>
            <Button onClick={() => setEditing(true)}>{t('asana.settings.change')}</Button>
            <Button look="quiet" onClick={() => setRemoving(true)}>
              {t('asana.settings.remove')}
            </Button>
          </div>
        </>
      )}
      {removing && <RemoveTokenDialog onClose={() => setRemoving(false)} />}
      {read.data?.ok && (editing || !connection) && (
        <AsanaForm connection={connection} onClose={connection ? () => setEditing(false) : null} />
      )}
    </section>
  );
}
