import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import type { PublishedPlaybook } from '../../../lib/playbook/playbook-schema.ts';
import type { RecordState } from '../../../lib/records/record-state.ts';
import { evaluate } from '../../../lib/rules/evaluate.ts';
import { explainConditions } from '../../../lib/rules/explain-conditions.ts';
import type { FoundRecord } from '../../../lib/sync/records-protocol.ts';
import { t } from '../../../lib/text/t.ts';
import { ask } from '../../port/ask.ts';
import { usePort } from '../../port/port.ts';
import { Notice } from '../../ui/notice.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useNow } from '../../ui/use-now.ts';
import { Conditions } from './conditions.tsx';
import { guidanceRows } from './guidance-rows.ts';
import { PreviewTable } from './preview-table.tsx';
import { RecordFinder } from './record-finder.tsx';

interface PreviewProps {
  /** The one in force, or null. */
  published: PublishedPlaybook | null;
  /** The draft; null while it has problems. */
  draft: PublishedPlaybook | null;
}

/** One real record under the draft, beside what the playbook in force says of it. */
export function Preview({ published, draft }: PreviewProps) {
  const port = usePort();
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const [found, setFound] = useState<FoundRecord[]>([]);
  const list = useQuery({ queryKey: ['records'], queryFn: () => ask(port, { type: 'record.list' }) });
  const kept = list.data ?? [];
  const strange = found.filter((one) => !kept.some(({ key }) => key === one.key));
  const all = [...kept, ...strange];
  const key = chosen ?? all[0]?.key ?? null;
  const isKept = kept.some((one) => one.key === key);
  const state = useQuery({
    queryKey: ['record', key, isKept],
    enabled: key !== null,
    queryFn: async () => {
      if (key === null) return null;
      if (isKept) return ask(port, { type: 'record.state', key });
      const asked = await ask(port, { type: 'playbook.readRecord', key });
      if (!asked.ok) throw new Error(asked.message);
      return asked.value;
    },
  });
  if (list.isPending) return <Skeleton label={t('playbook.readingTheRecords')} rows={3} />;
  if (list.isError) return <Notice tone="bad">{list.error.message}</Notice>;
  return (
    <div className="stack">
      {all.length > 0 && (
        <div className="field">
          <label htmlFor={id}>{t('playbook.record')}</label>
          <Select
            id={id}
            value={key ?? ''}
            onChange={setChosen}
            options={all.map(({ key, name, stage }) => ({
              value: key,
              label: [name ?? key, stage].filter(Boolean).join(' · '),
            }))}
          />
        </div>
      )}
      <RecordFinder
        onChoose={(record) => {
          setFound((before) => [record, ...before.filter((one) => one.key !== record.key)]);
          setChosen(record.key);
        }}
      />
      {state.isError && (
        <Notice tone="bad" alert>
          {state.error.message}
        </Notice>
      )}
      {!draft && <Notice tone="info">{t('playbook.draftHasProblems')}</Notice>}
      {state.data && draft && <Compared published={published} draft={draft} state={state.data} />}
    </div>
  );
}

interface ComparedProps {
  published: PublishedPlaybook | null;
  draft: PublishedPlaybook;
  state: RecordState;
}

function Compared({ published, draft, state }: ComparedProps) {
  const now = useNow();
  const { before, after, rules, unknown } = useMemo(() => {
    const was = published && evaluate(published, state, now);
    const is = evaluate(draft, state, now);
    return {
      before: guidanceRows(was, now),
      after: guidanceRows(is, now),
      rules: explainConditions(draft, state, now),
      unknown: is === null,
    };
  }, [published, draft, state, now]);
  return (
    <>
      {unknown && <Notice tone="soon">{t('playbook.noMotion')}</Notice>}
      <PreviewTable before={before} after={after} version={published?.version ?? null} />
      <Conditions rules={rules} />
    </>
  );
}
