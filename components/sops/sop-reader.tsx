import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { PublishedSop } from '../../lib/sops/sop-document.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { SopTraining } from '../training/sop-training.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useNow } from '../ui/use-now.ts';
import { SopBody } from './sop-body.tsx';
import { sopHtml } from './sop-html.ts';
import { TrustLine } from './trust-line.tsx';
import { WrongStep } from './wrong-step.tsx';

interface SopReaderProps {
  id: string;
  /** The text where it is known already; empty for a document, which is then asked for. */
  body?: string;
  /** The record on whose page it is read; its checklists are ticked for this one. */
  record?: string | undefined;
  /** The level of its highest heading, where that is not the panel's. */
  top?: number;
  /** An older version, in place of what it says now. */
  version?: PublishedSop | null;
  onOpenSop?: ((id: string) => void) | undefined;
}

/** An SOP as it is read anywhere: whether it can be relied on, its text, its checklists, and a word that it is wrong. */
export function SopReader({ id, body = '', record, version = null, top, onOpenSop }: SopReaderProps) {
  const port = usePort();
  const client = useQueryClient();
  const now = useNow();
  const isOlder = version !== null;
  useEffect(() => {
    if (!isOlder) ask(port, { type: 'sop.opened', id }).catch(() => {});
  }, [port, id, isOlder]);
  const queryKey = ['sop', id, record ?? null];
  const about = record === undefined ? {} : { record };
  const read = useQuery({
    queryKey,
    queryFn: () => ask(port, { type: 'sop.read', id, ...about }),
    refetchOnMount: 'always',
  });
  const found = read.data?.found ? read.data : null;
  const ticked = read.data?.ticks ?? null;
  const ticks = useMemo(() => (ticked && record !== undefined ? new Set(ticked) : null), [ticked, record]);
  const text = version?.body ?? found?.sop.body ?? body;
  const headings = useMemo(() => (record === undefined ? [] : sopHtml(text).headings), [text, record]);
  if (text === '') {
    if (read.isPending) return <Skeleton label={t('panel.sops.opening')} rows={4} />;
    return <p className="soft">{t('sop.gone')}</p>;
  }
  const tick = async (item: string, done: boolean) => {
    if (record === undefined) return;
    await ask(port, { type: 'sop.tick', id, record, item, done }).catch(() => undefined);
    await client.invalidateQueries({ queryKey });
  };
  return (
    <div className="sop-reader">
      {found && version === null && <TrustLine found={found} now={now} />}
      <SopBody
        markdown={text}
        top={top}
        ticks={ticks}
        onTick={(item, done) => void tick(item, done)}
        onOpenSop={onOpenSop}
      />
      {found && <SopTraining id={id} version={found.sop.version} body={text} />}
      {record !== undefined && <WrongStep sop={id} record={record} headings={headings} />}
    </div>
  );
}
