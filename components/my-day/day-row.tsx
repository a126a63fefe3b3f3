import { Check, Clock, ExternalLink, SkipForward } from 'lucide-react';
import type { DayEntry } from '../../lib/messages/day-messages.ts';
import { t } from '../../lib/text/t.ts';
import { hostNames } from '../settings/host-names.ts';
import { Button } from '../ui/button.tsx';
import { DayChip } from './day-chip.tsx';
import { moneyText } from './money-text.ts';
import { opensIn } from './opens-in.ts';

export interface RowActs {
  open: (entry: DayEntry) => void;
  finish: (entry: DayEntry) => void;
  snooze: (entry: DayEntry) => void;
  skip: (entry: DayEntry) => void;
}

interface DayRowProps {
  entry: DayEntry;
  isActive: boolean;
  busy: boolean;
  hasLetters: boolean;
  acts: RowActs;
  onActivate: () => void;
}

/** One thing of the day. The active one says why it waits, and what can be done about it here. */
export function DayRow({ entry, isActive, busy, hasLetters, acts, onActivate }: DayRowProps) {
  const { id, title, name, motion, stage, amount, currency, why, host } = entry;
  const facts = [name ?? (entry.record ? t('panel.unnamed') : null), motion, stage].filter(Boolean);
  const key = (letter: string) =>
    hasLetters && (
      <span className="key" aria-hidden="true">
        {letter}
      </span>
    );
  return (
    <li
      className="day-row"
      aria-current={isActive || undefined}
      onFocus={onActivate}
      onPointerDown={onActivate}
    >
      <div className="row">
        <button type="button" className="day-title grow" data-entry={id} onClick={() => acts.open(entry)}>
          {title}
        </button>
        <DayChip entry={entry} />
      </div>
      <div className="row day-facts">
        <p className="soft grow" title={facts.join(' · ')}>
          {facts.join(' · ')}
        </p>
        {amount !== null && <span className="day-money">{moneyText({ amount, currency })}</span>}
      </div>
      {isActive && (
        <>
          <p className="soft day-why">{why}</p>
          <div className="row wrap day-acts">
            {entry.acts.includes('done') && (
              <Button look="primary" busy={busy} onClick={() => acts.finish(entry)}>
                <Check size={14} aria-hidden="true" /> {t('day.row.done')} {key('d')}
              </Button>
            )}
            {entry.acts.includes('snooze') && (
              <Button busy={busy} onClick={() => acts.snooze(entry)}>
                <Clock size={14} aria-hidden="true" /> {t('day.row.snooze')} {key('s')}
              </Button>
            )}
            {entry.acts.includes('skip') && (
              <Button busy={busy} onClick={() => acts.skip(entry)}>
                <SkipForward size={14} aria-hidden="true" /> {t('day.row.skip')} {key('x')}
              </Button>
            )}
            <Button look="quiet" onClick={() => acts.open(entry)}>
              <ExternalLink size={14} aria-hidden="true" />
              {host === null
                ? t(`day.row.open.${opensIn(entry)}`)
                : t('day.row.openIn', { tool: hostNames[host] })}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
