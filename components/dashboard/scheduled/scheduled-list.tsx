import { useState } from 'react';
import { t } from '../../../lib/text/t.ts';
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
    <section aria-label={t('playbook.scheduled')}>
      <ul className="rows versions">
        {scheduled.map((one) => {
          const at = new Date(one.at);
          return (
            <li key={one.id}>
              <div className="grow">
                <p className="row wrap">
                  <span className="strong">
                    {t('playbook.dayAndClock', { day: weekdayText(at, now), time: timeText(at) })}
                  </span>
                  {one.held === null ? (
                    <Chip tone="soon">{t('playbook.scheduled')}</Chip>
                  ) : (
                    <Chip tone="bad">{t('playbook.notPublished')}</Chip>
                  )}
                </p>
                <p>{one.note ?? <span className="soft">{t('playbook.noNote')}</span>}</p>
                <p className="soft">
                  {t('playbook.editedFrom', {
                    person: one.scheduledBy,
                    version: one.base,
                    name: one.name,
                  })}
                </p>
                {one.held !== null && <p>{one.held}</p>}
              </div>
              {view.mayPublish && (
                <Button onClick={() => setAsked(one)}>
                  {one.held === null ? t('playbook.takeBack') : t('playbook.look')}
                </Button>
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
