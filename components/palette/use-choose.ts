import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PaletteView } from '../../lib/messages/palette-messages.ts';
import type { PanelMessage } from '../../lib/messages/panel-messages.ts';
import type { FlagView, SopView } from '../../lib/records/guidance.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { findTarget } from '../panel/target.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import type { PaletteEntry } from './palette-entries.ts';

export interface Chosen {
  /** The procedure that is being read, or the warning that is being snoozed. */
  reading: SopView | null;
  snoozing: FlagView | null;
  /** Asked whether to pause, with the way back said first. */
  pausing: boolean;
  pending: boolean;
  /** Why the last choice was not carried out, in words for people, or null. */
  failure: string | null;
  choose(entry: PaletteEntry): Promise<void>;
  snooze(until: Date, reason: string): Promise<void>;
  pause(): Promise<void>;
  /** Back to the list. */
  stop(): void;
}

/** Carries out what was chosen. A step that was marked stays in the list, the other way round: that is its undo. */
export function useChoose(view: PaletteView, onClose: () => void): Chosen {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [reading, setReading] = useState<SopView | null>(null);
  const [snoozing, setSnoozing] = useState<FlagView | null>(null);
  const [pausing, setPausing] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { record } = view;
  const target = record ? findTarget(record.key, record.guidance.stage) : undefined;

  /** True when it was done; what is shown afterwards is read again. */
  const attempt = async (work: () => Promise<string | null>): Promise<boolean> => {
    setPending(true);
    const failed = await work().catch((error: unknown) =>
      error instanceof Error ? error.message : String(error),
    );
    setPending(false);
    setFailure(failed);
    return failed === null;
  };
  const write = (message: PanelMessage, said: string) =>
    attempt(async () => {
      const answer = await ask(port, { type: 'palette.write', write: message });
      if (!answer.ok) return answer.message;
      await client.invalidateQueries();
      announce(said);
      return null;
    });
  const hide = (type: 'palette.pause' | 'palette.unhide', said: string) =>
    attempt(async () => {
      const answer = await ask(port, { type });
      if (!answer.ok) return answer.message;
      await client.invalidateQueries();
      announce(said);
      return null;
    });
  const go = async (
    to: 'record' | Extract<PaletteEntry['choice'], { kind: 'place' }>['place'],
    key?: string,
  ) => {
    const asked = { type: 'palette.go' as const, to, ...(key === undefined ? {} : { key }) };
    const isThere = await attempt(async () => ((await ask(port, asked)).ok ? null : t('palette.notOpened')));
    if (isThere) onClose();
  };

  const change = async ({ id, name }: { id: string; name: string }) => {
    const isShown = await attempt(async () =>
      (await ask(port, { type: 'palette.workspace', id })).ok ? null : t('palette.notOpened'),
    );
    if (!isShown) return;
    await client.invalidateQueries();
    announce(t('workspaces.shownNow', { name }));
    onClose();
  };

  return {
    reading,
    snoozing,
    pausing,
    pending,
    failure,
    async choose({ id, choice }) {
      setFailure(null);
      ask(port, { type: 'palette.used', id }).catch(() => {});
      if (choice.kind === 'read') setReading(choice.sop);
      else if (choice.kind === 'snooze') setSnoozing(choice.flag);
      else if (choice.kind === 'pause') setPausing(true);
      else if (choice.kind === 'unhide') await hide('palette.unhide', t('palette.shownAgain'));
      else if (choice.kind === 'record') await go('record', choice.key);
      else if (choice.kind === 'place') await go(choice.place);
      else if (choice.kind === 'workspace') await change(choice);
      else if (target) {
        const { step, done } = choice;
        const type = done ? 'step.finish' : 'step.reopen';
        await write(
          { type, ...target, step: step.id },
          done ? t('palette.marked', step) : t('palette.reopen', step),
        );
      }
    },
    async snooze(until, reason) {
      if (!snoozing || !target) return;
      const message = {
        type: 'flag.snooze' as const,
        ...target,
        rule: snoozing.rule,
        until: until.toISOString(),
        reason,
      };
      if (await write(message, t('palette.snoozed', { title: say(snoozing.title) }))) setSnoozing(null);
    },
    async pause() {
      if (await hide('palette.pause', t('palette.paused'))) onClose();
    },
    stop() {
      setPausing(false);
      setReading(null);
      setSnoozing(null);
      setFailure(null);
    },
  };
}
