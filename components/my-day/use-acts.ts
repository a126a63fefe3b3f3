import { useState } from 'react';
import type { PanelMessage } from '../../lib/messages/panel-messages.ts';
import type { QueueEntry } from '../../lib/records/queue-entry.ts';
import { t } from '../../lib/text/t.ts';
import { useWrite } from '../panel/use-write.ts';

type Write = Extract<PanelMessage, { key: string }>;

interface Undo {
  said: string;
  back: Write;
}

/** What a person does with entries, and how the last of it is taken back. */
export function useActs() {
  const { write, pending, failure } = useWrite();
  const [done, setDone] = useState<readonly Undo[]>([]);

  const act = async (message: Write, said: string, back: Write): Promise<boolean> => {
    const isKept = await write(message, said);
    if (isKept) setDone((before) => [...before, { said, back }].slice(-20));
    return isKept;
  };
  const undo = async () => {
    const last = done.at(-1);
    if (!last || pending) return;
    if (await write(last.back, t('day.undone', { what: last.said })))
      setDone((before) => before.filter((one) => one !== last));
  };
  return {
    pending,
    failure,
    last: done.at(-1)?.said ?? null,
    undo,
    finish: (entry: QueueEntry) =>
      act({ type: 'step.finish', ...targetOf(entry), step: entry.subject }, t('panel.doneOf', entry), {
        type: 'step.reopen',
        ...targetOf(entry),
        step: entry.subject,
      }),
    skip: (entry: QueueEntry, reason: string) =>
      act(
        { type: 'touch.skip', ...targetOf(entry), touch: entry.subject, reason },
        t('panel.skipped', entry),
        { type: 'step.reopen', ...targetOf(entry), step: entry.subject },
      ),
    snooze: (entry: QueueEntry, until: Date, reason: string) =>
      act(
        { type: 'flag.snooze', ...targetOf(entry), rule: entry.rule, until: until.toISOString(), reason },
        t('panel.snoozed', entry),
        { type: 'flag.unsnooze', ...targetOf(entry), rule: entry.rule },
      ),
    wake: (entry: QueueEntry) =>
      write({ type: 'flag.unsnooze', ...targetOf(entry), rule: entry.rule }, t('panel.back', entry)),
  };
}

/** Only entries whose visit is known can be acted on. */
function targetOf({ record, occurrence }: QueueEntry): { key: string; occurrence: string } {
  return { key: record ?? '', occurrence: occurrence ?? '' };
}
