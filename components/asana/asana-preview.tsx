import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Button } from '../ui/button.tsx';
import { FormField } from '../ui/form-field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { asanaProblemText } from './asana-problem-text.ts';

interface AsanaPreviewProps {
  passage: { record: string; handoff: string; occurrence: string; part?: string };
  busy: boolean;
  onMake(wanted: { template: string | null; dates: { gid: string; value: string }[] }): void;
  onClose(): void;
}

/** What would be made at Asana, and the few things that can be chosen about it. */
export function AsanaPreview({ passage, busy, onMake, onClose }: AsanaPreviewProps) {
  const port = usePort();
  const [template, setTemplate] = useState<string | null | undefined>(undefined);
  const [given, setGiven] = useState<Record<string, string>>({});
  const read = useQuery({
    queryKey: ['asana', 'preview', passage, template],
    queryFn: () =>
      ask(port, { type: 'asana.preview', ...passage, ...(template === undefined ? {} : { template }) }),
    retry: false,
  });
  const failure = read.data && !read.data.ok ? read.data.message : read.error?.message;
  const answer = read.data?.ok ? read.data.value : null;
  const preview = answer?.preview ?? null;
  const dates = (preview?.dates ?? []).map((date) => ({
    ...date,
    value: given[date.gid] ?? date.value ?? '',
  }));
  const make = () =>
    onMake({
      template: preview?.template?.gid ?? null,
      dates: dates.filter(({ value }) => value !== '').map(({ gid, value }) => ({ gid, value })),
    });
  return (
    <section aria-label={t('asana.panel.previewTitle')}>
      {read.isPending && <Skeleton label={t('asana.panel.asking')} />}
      {(failure ?? answer?.problem) && (
        <Notice tone="bad" alert>
          {failure ?? (answer?.problem ? asanaProblemText(answer.problem) : null)}
        </Notice>
      )}
      {preview && (
        <>
          <p className="soft">{t('asana.panel.nothingYet')}</p>
          <dl className="facts">
            <dt>{t('asana.panel.name')}</dt>
            <dd>{preview.name}</dd>
            <dt>{t('asana.workspace')}</dt>
            <dd>{preview.workspace.name}</dd>
            <dt>{t('asana.team')}</dt>
            <dd>{preview.team?.name ?? t('asana.noTeam')}</dd>
          </dl>
          <FormField label={t('asana.template')} faults={[]}>
            {(ties) => (
              <Select
                {...ties}
                value={preview.template?.gid ?? ''}
                options={[
                  { value: '', label: t('asana.noTemplate') },
                  ...preview.templates.map(({ gid, name }) => ({ value: gid, label: name })),
                ]}
                onChange={(gid) => setTemplate(gid === '' ? null : gid)}
              />
            )}
          </FormField>
          {dates.map(({ gid, name, value, from }) => (
            <FormField
              key={gid}
              label={name}
              hint={given[gid] === undefined ? (from ?? undefined) : undefined}
              faults={[]}
            >
              {(ties) => (
                <input
                  {...ties}
                  type="date"
                  value={value}
                  onChange={(event) => setGiven({ ...given, [gid]: event.target.value })}
                />
              )}
            </FormField>
          ))}
          {preview.roles.length > 0 && (
            <p className="soft">{t('asana.panel.roles', { roles: preview.roles.join(', ') })}</p>
          )}
          {preview.tasks.length > 0 && (
            <>
              <h3 className="sub-head">{t('asana.panel.tasks')}</h3>
              <ul className="list">
                {preview.tasks.map(({ title, section, dueOn }) => (
                  <li className="item" key={`${section} ${title}`}>
                    <span className="item-body">
                      <span>{title}</span>
                      <small>{[section, dueOn].filter(Boolean).join(' · ')}</small>
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <details>
            <summary>{t('asana.panel.notes')}</summary>
            <p className="preserved">{preview.notes}</p>
          </details>
        </>
      )}
      <div className="row wrap actions">
        {preview && (
          <Button look="primary" busy={busy} onClick={make}>
            {busy ? t('asana.panel.making') : t('asana.panel.make')}
          </Button>
        )}
        <Button look="quiet" onClick={onClose}>
          {t('asana.settings.cancel')}
        </Button>
      </div>
    </section>
  );
}
