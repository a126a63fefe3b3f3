import { lazy, Suspense } from 'react';
import type { HandoffView } from '../../../lib/records/handoff-view.ts';
import { t } from '../../../lib/text/t.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { Reader } from '../reader.ts';

// Most records are not handed over: the panel does not wait for what they do not show.
const HandoffSection = lazy(() =>
  import('./handoff-section.tsx').then((module) => ({ default: module.HandoffSection })),
);

interface HandoffsProps {
  /** The record on the page. */
  recordKey: string;
  views: readonly HandoffView[];
  reader: Reader;
}

/** What is handed over on this record, or was handed over to it. */
export function Handoffs({ recordKey, views, reader }: HandoffsProps) {
  if (views.length === 0) return null;
  return (
    <Suspense fallback={<Skeleton label={t('panel.opening')} rows={3} />}>
      {views.map((view) => (
        <HandoffSection
          key={`${view.record} ${view.id} ${view.part?.id ?? ''} ${view.state === 'draft'}`}
          view={view}
          reader={reader}
          hasArrived={view.record !== recordKey}
        />
      ))}
    </Suspense>
  );
}

/** Whether one of them waits on whoever reads. */
export function waitsOn(views: readonly HandoffView[], { person }: Reader): boolean {
  return views.some(({ state, sender, receiver }) => {
    if (state === 'offered') return receiver?.person === person;
    return (state === 'returned' || state === 'open') && sender?.person === person;
  });
}
