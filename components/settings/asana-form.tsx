import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { AsanaAnswerBody } from '../../lib/sync/asana-protocol.ts';
import { t } from '../../lib/text/t.ts';
import { asanaProblemText } from '../asana/asana-problem-text.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { FormField } from '../ui/form-field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Rich } from '../ui/rich.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';

const tokensPage = 'https://app.asana.com/0/my-apps';

interface Place {
  workspace?: string;
  team?: string | null;
}

interface AsanaFormProps {
  connection: AsanaAnswerBody['connection'];
  /** Null while there is nothing to go back to. */
  onClose: (() => void) | null;
}

/** A token, then what it may see: in which workspace and team projects are made, and from which template. */
export function AsanaForm({ connection, onClose }: AsanaFormProps) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [token, setToken] = useState('');
  const [workspace, setWorkspace] = useState(connection?.workspace.gid ?? '');
  const [team, setTeam] = useState(connection?.team?.gid ?? '');
  const [template, setTemplate] = useState(connection?.template?.gid ?? '');
  const given = token.trim() === '' ? {} : { token: token.trim() };
  const look = useMutation({
    mutationFn: (place: Place) => ask(port, { type: 'asana.check', ...given, ...place }),
    onSuccess: (answer) => {
      const [only] = answer.ok ? answer.value.workspaces : [];
      if (workspace === '' && only) setWorkspace(only.gid);
    },
  });
  const save = useMutation({
    mutationFn: () =>
      ask(port, {
        ...{ type: 'asana.save', ...given, workspace },
        ...{ team: team === '' ? null : team, template: template === '' ? null : template },
      }),
    onSuccess: (answer) => {
      if (!answer.ok || answer.value.problem) return;
      client.setQueryData(['asana'], { ok: true, value: { connection: answer.value.connection } });
      announce(t('asana.settings.saved'));
      onClose?.();
    },
  });
  const seen = look.data?.ok && look.data.value.account !== null ? look.data.value : null;
  const problem = [save.data, look.data].flatMap((answer) => (answer?.ok ? [answer.value.problem] : []))[0];
  const lost = [save.data, look.data].find((answer) => answer && !answer.ok);
  const reason = lost && !lost.ok ? lost.message : (save.error ?? look.error)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (look.isPending || save.isPending) return;
    if (seen && workspace !== '') return save.mutate();
    save.reset();
    look.mutate(workspace === '' ? {} : { workspace, team: team === '' ? null : team });
  };
  const move = (place: { workspace: string; team: string }) => {
    setWorkspace(place.workspace);
    setTeam(place.team);
    setTemplate('');
    look.mutate({ workspace: place.workspace, team: place.team === '' ? null : place.team });
  };
  const none = (label: string) => ({ value: '', label });
  const options = (list: readonly { gid: string; name: string }[]) =>
    list.map(({ gid, name }) => ({ value: gid, label: name }));
  return (
    <form onSubmit={submit} noValidate>
      <p className="soft">
        <Rich
          sentence={{ key: 'asana.settings.what' }}
          parts={{
            page: (
              <a href={tokensPage} target="_blank" rel="noreferrer">
                {t('asana.settings.page')}
              </a>
            ),
          }}
        />
      </p>
      <TextField
        label={t('asana.settings.token')}
        type="password"
        value={token}
        onChange={(value) => {
          setToken(value);
          look.reset();
        }}
        hint={connection ? t('asana.settings.keepToken') : t('asana.settings.tokenHint')}
        invalid={problem === 'token-refused' || problem === 'no-token'}
      />
      {seen && (
        <>
          <p className="soft">{t('asana.settings.works', { account: seen.account ?? '' })}</p>
          <FormField label={t('asana.workspace')} faults={[]}>
            {(ties) => (
              <Select
                {...ties}
                value={workspace}
                options={options(seen.workspaces)}
                onChange={(gid) => move({ workspace: gid, team: '' })}
              />
            )}
          </FormField>
          <FormField label={t('asana.team')} hint={t('asana.settings.teamHint')} faults={[]}>
            {(ties) => (
              <Select
                {...ties}
                value={team}
                options={[none(t('asana.noTeam')), ...options(seen.teams)]}
                onChange={(gid) => move({ workspace, team: gid })}
              />
            )}
          </FormField>
          <FormField label={t('asana.template')} hint={t('asana.settings.templateHint')} faults={[]}>
            {(ties) => (
              <Select
                {...ties}
                value={template}
                options={[none(t('asana.noTemplate')), ...options(seen.templates)]}
                onChange={setTemplate}
              />
            )}
          </FormField>
        </>
      )}
      {problem && (
        <Notice tone={problem === 'plan' ? 'soon' : 'bad'} alert>
          {asanaProblemText(problem)}
        </Notice>
      )}
      {reason && (
        <Notice tone="bad" alert>
          {reason}
        </Notice>
      )}
      <div className="row wrap">
        <Button look="primary" type="submit" busy={look.isPending || save.isPending}>
          {buttonText(seen !== null && workspace !== '', look.isPending, save.isPending)}
        </Button>
        {onClose && <Button onClick={onClose}>{t('asana.settings.cancel')}</Button>}
      </div>
    </form>
  );
}

function buttonText(isReady: boolean, isLooking: boolean, isSaving: boolean): string {
  if (isSaving) return t('asana.settings.saving');
  if (isLooking) return t('asana.settings.testing');
  return isReady ? t('asana.settings.save') : t('asana.settings.look');
}
