import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { timeText, weekdayText } from '../../ui/date-text.ts';
import { useNow } from '../../ui/use-now.ts';
import type { Connected } from '../base-version.ts';
import { TakeBackDialog } from './take-back-dialog.tsx';
import { type Scheduled, useScheduled } from './use-scheduled.ts';

interface ScheduledListProps {
  view: Connected;
  /** Makes a text that was taken back the draft; null while another draft would be lost by it. */
  onDraft: ((yaml: string) => void) | null;
}

/** What is to be published at a time, and what was held back and why; to look at and to take back. */
export function ScheduledList({ view, onDraft }: ScheduledListProps) {
  const now = useNow();
  const scheduled = useScheduled();
  const [asked, setAsked] = useState<Scheduled | null>(null);
  if (scheduled.length === 0) return null;
  return (
    <section aria-label="Scheduled">
      <ul className="rows versions">
        {scheduled.map((one) => {
          const at = new Date(one.at);
          return (
            <li key={one.id}>
              <div className="grow">
                <p className="row wrap">
                  <span className="strong">
                    {weekdayText(at, now)}, {timeText(at)}
                  </span>
                  {one.held === null ? (
                    <Chip tone="soon">Scheduled</Chip>
                  ) : (
                    <Chip tone="bad">Not published</Chip>
                  )}
                </p>
                <p>{one.note ?? <span className="soft">No note</span>}</p>
                <p className="soft">
                  {one.scheduledBy} · edited from version {one.base} · {one.name}
                </p>
                {one.held !== null && <p>{one.held}</p>}
              </div>
              {view.mayPublish && (
                <Button onClick={() => setAsked(one)}>{one.held === null ? 'Take back…' : 'Look…'}</Button>
              )}
            </li>
          );
        })}
      </ul>
      {asked && (
        <TakeBackDialog
          scheduled={asked}
          published={view.published}
          onDraft={onDraft}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}
