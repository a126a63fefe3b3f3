import { MessageSquare } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { ActivityKind, ActivitySide } from '../../lib/records/activity.ts';
import { activityWords } from '../../lib/records/activity-words.ts';
import type { ActivityView } from '../../lib/records/guidance.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { momentText } from '../ui/date-text.ts';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { useNow } from '../ui/use-now.ts';
import { useWrite } from './use-write.ts';
import { WriteFailure } from './write-failure.tsx';

/** What a person can say has just happened. */
const offered: { kind: ActivityKind; by: ActivitySide }[] = [
  { kind: 'reply', by: 'customer' },
  { kind: 'meeting', by: 'customer' },
  { kind: 'call', by: 'us' },
  { kind: 'email', by: 'us' },
];

interface ActivitiesProps {
  recordKey: string;
  list: ActivityView[];
}

/** What happened last around the record, and a quiet way to say that something has just happened. */
export function Activities({ recordKey, list }: ActivitiesProps) {
  const now = useNow();
  const { write, pending, failure } = useWrite();
  const [isOpen, setOpen] = useState(false);
  const heading = useId();
  const choices = useId();
  const button = useRef<HTMLButtonElement>(null);
  const focusAfter = useFocusAfter();

  const log = async (one: (typeof offered)[number]) => {
    const said = t('panel.activities.logged', { what: say(activityWords(one)) });
    if (!(await write({ type: 'activity.log', key: recordKey, ...one }, said))) return;
    setOpen(false);
    focusAfter(() => button.current);
  };
  const withdraw = async (one: ActivityView) => {
    const said = t('panel.takenBack', { title: say(activityWords(one)) });
    if (await write({ type: 'activity.withdraw', key: recordKey, activity: one.event }, said))
      focusAfter(() => button.current);
  };

  return (
    <>
      <div className="row wrap">
        <h3 className="sub-head grow" id={heading}>
          {t('panel.activities.heading')}
        </h3>
        <Button
          ref={button}
          look="quiet"
          busy={pending}
          aria-expanded={isOpen}
          aria-controls={choices}
          onClick={() => setOpen(!isOpen)}
        >
          {t('panel.activities.log')}
        </Button>
      </div>
      <div id={choices}>
        {isOpen && (
          <div className="row wrap actions">
            {offered.map((one) => (
              <Button key={one.kind} busy={pending} onClick={() => void log(one)}>
                {say(activityWords(one))}
              </Button>
            ))}
          </div>
        )}
      </div>
      <WriteFailure message={failure} />
      {list.length > 0 && (
        <ul className="list" aria-labelledby={heading}>
          {list.map((one) => (
            <li className="item" key={one.event}>
              <span className="item-sign" aria-hidden="true">
                <MessageSquare size={16} />
              </span>
              <span className="item-body">
                <span>{say(activityWords(one))}</span>
                <small>{toldText(one, now)}</small>
                {one.note && <small>{one.note}</small>}
              </span>
              <Button
                look="quiet"
                busy={pending}
                aria-label={t('panel.undoOf', { title: say(activityWords(one)) })}
                onClick={() => void withdraw(one)}
              >
                {t('ui.undo')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function toldText({ at, toldBy }: ActivityView, now: Date): string {
  const moment = momentText(new Date(at), now);
  return toldBy === null
    ? t('panel.activities.toldByYou', { at: moment })
    : t('panel.activities.toldBy', { at: moment, name: toldBy });
}
