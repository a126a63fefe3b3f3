import type { HandoffView } from '../../../lib/records/handoff-view.ts';
import type { Reader } from '../reader.ts';
import { HandoffSection } from './handoff-section.tsx';

interface HandoffsProps {
  /** The record on the page. */
  recordKey: string;
  views: readonly HandoffView[];
  reader: Reader;
}

/** What is handed over on this record, or was handed over to it. */
export function Handoffs({ recordKey, views, reader }: HandoffsProps) {
  return views.map((view) => (
    <HandoffSection
      key={`${view.record} ${view.id} ${view.part?.id ?? ''} ${view.state === 'draft'}`}
      view={view}
      reader={reader}
      hasArrived={view.record !== recordKey}
    />
  ));
}

/** Whether one of them waits on whoever reads. */
export function waitsOn(views: readonly HandoffView[], { person }: Reader): boolean {
  return views.some(({ state, sender, receiver }) => {
    if (state === 'offered') return receiver?.person === person;
    return (state === 'returned' || state === 'open') && sender?.person === person;
  });
}
