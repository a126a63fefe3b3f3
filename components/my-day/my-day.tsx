import { CalendarCheck, Keyboard, Undo2, Unplug } from 'lucide-react';
import { useState } from 'react';
import type { DayEntry, DayView } from '../../lib/messages/day-messages.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { SkipDialog } from '../panel/skip-dialog.tsx';
import { SnoozeDialog } from '../panel/snooze-dialog.tsx';
import { SyncBar } from '../panel/sync-bar.tsx';
import { useHeartbeat } from '../panel/use-heartbeat.ts';
import { WriteFailure } from '../panel/write-failure.tsx';
import { ask } from '../port/ask.ts';
import type { Platform } from '../port/platform.ts';
import { PortContext, usePort } from '../port/port.ts';
import { useNews } from '../port/use-news.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { DayClear } from './day-clear.tsx';
import { DayFilters } from './day-filters.tsx';
import { DayList } from './day-list.tsx';
import { useDayPort } from './day-port.ts';
import { DayRest } from './day-rest.tsx';
import { DaySummary } from './day-summary.tsx';
import { nothingWords } from './day-words.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { opensIn } from './opens-in.ts';
import { useActive } from './use-active.ts';
import { useActs } from './use-acts.ts';
import { everything, useDay } from './use-day.ts';
import { useDayKeys } from './use-day-keys.ts';

/** My Day: everything that waits on the person, in one queue that empties as they work. */
export function MyDay({ platform }: { platform: Platform }) {
  return (
    <PortContext value={useDayPort()}>
      <DayFrame platform={platform} />
    </PortContext>
  );
}

function DayFrame({ platform }: { platform: Platform }) {
  const { read, filter, setFilter, more } = useDay();
  useNews();
  useHeartbeat('day.heartbeat', 'day');
  const slow = useDelayed(read.isPending, 200);
  const view = read.data;
  if (read.isError) {
    return (
      <EmptyState
        icon={<Unplug size={24} />}
        title={t('ui.silent.title')}
        text={t('ui.silent.text')}
        action={<Button onClick={() => void read.refetch()}>{t('ui.tryAgain')}</Button>}
      />
    );
  }
  if (!view) return slow ? <Skeleton label={t('day.reading')} rows={8} /> : null;
  if (view.show === 'nothing') {
    const { title, text, action } = nothingWords[view.why];
    const button = action && (
      <Button look="primary" onClick={() => void platform.openSettings()}>
        {say({ key: action })}
      </Button>
    );
    return (
      <EmptyState
        icon={<CalendarCheck size={24} />}
        title={say({ key: title })}
        text={say({ key: text })}
        action={button}
      />
    );
  }
  return <Day {...{ platform, day: view, filter, setFilter, more }} />;
}

interface DayProps extends Pick<ReturnType<typeof useDay>, 'filter' | 'setFilter' | 'more'> {
  platform: Platform;
  day: Extract<DayView, { show: 'day' }>;
}

function Day({ platform, day, filter, setFilter, more }: DayProps) {
  const port = usePort();
  const { finish, skip, snooze, wake, undo, last, pending, failure } = useActs();
  const [asked, setAsked] = useState<{ what: 'snooze' | 'skip'; entry: DayEntry } | 'keys' | null>(null);
  const hasLetters = day.letters;
  const setLetters = (isOn: boolean) => void ask(port, { type: 'day.letters', isOn });
  const ids = day.entries.map(({ id }) => id);
  const { list, active, activate, move } = useActive(ids, asked !== null);
  const entry = day.entries.find(({ id }) => id === active);
  const ways = {
    reviews: () => platform.openReviews(),
    settings: () => platform.openSettings(),
    training: () => ask(port, { type: 'training.open' }),
    playbook: () => platform.openPlaybook(),
  };
  const acts = {
    open: (one: DayEntry) => {
      if (one.record !== null) void ask(port, { type: 'day.open', key: one.record });
      else void ways[opensIn(one)]();
    },
    finish: (one: DayEntry) => void (one.acts.includes('done') && !pending && finish(one)),
    snooze: (one: DayEntry) => one.acts.includes('snooze') && setAsked({ what: 'snooze', entry: one }),
    skip: (one: DayEntry) => one.acts.includes('skip') && setAsked({ what: 'skip', entry: one }),
  };
  /** What a key does to the active entry gives it the focus first, so that the focus goes on from there. */
  const here = (act: (one: DayEntry) => void) => {
    if (!entry) return;
    move(0);
    act(entry);
  };
  useDayKeys(
    {
      next: () => move(1),
      before: () => move(-1),
      done: () => here(acts.finish),
      snooze: () => here(acts.snooze),
      skip: () => here(acts.skip),
      undo: () => void undo(),
      help: () => setAsked('keys'),
    },
    hasLetters,
  );
  const close = () => setAsked(null);
  const answered = (isKept: boolean) => isKept && close();
  const shown = day.entries.length;
  const all = Object.values(day.counts).reduce((sum, count) => sum + count, 0);
  return (
    <div className="day">
      <div className="day-head">
        <SyncBar sync={day.sync} />
        <DaySummary day={day}>
          <IconButton label={t('day.keys.heading')} onClick={() => setAsked('keys')}>
            <Keyboard size={16} aria-hidden="true" />
          </IconButton>
        </DaySummary>
        <DayFilters filter={filter} motions={day.motions} onChange={setFilter} />
        {last !== null && (
          <div className="done-row">
            <span className="grow">{last}</span>
            <Button look="link" busy={pending} onClick={() => void undo()}>
              <Undo2 size={14} aria-hidden="true" /> {t('ui.undo')}
            </Button>
          </div>
        )}
        {asked === null && <WriteFailure message={failure} />}
      </div>
      <DayClear day={day} onShowAll={() => setFilter(everything)} />
      <div ref={list}>
        <DayList {...{ day, active, acts, hasLetters, busy: pending, onActivate: activate }} />
      </div>
      {all > shown && (
        <Button className="day-more" onClick={more}>
          {t('day.more', { n: numberText(all) })}
        </Button>
      )}
      <DayRest resting={day.resting} busy={pending} onWake={(one) => void wake(one)} />
      {asked === 'keys' && <KeysDialog {...{ hasLetters, onLetters: setLetters, onClose: close }} />}
      {asked !== null && asked !== 'keys' && asked.what === 'snooze' && (
        <SnoozeDialog
          flag={asked.entry}
          heading={t('day.snooze')}
          busy={pending}
          failure={failure}
          onCancel={close}
          onSnooze={(until, reason) => void snooze(asked.entry, until, reason).then(answered)}
        />
      )}
      {asked !== null && asked !== 'keys' && asked.what === 'skip' && (
        <SkipDialog
          touch={asked.entry}
          busy={pending}
          failure={failure}
          onCancel={close}
          onSkip={(reason) => void skip(asked.entry, reason).then(answered)}
        />
      )}
    </div>
  );
}
