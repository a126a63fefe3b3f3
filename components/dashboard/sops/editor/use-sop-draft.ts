import { useCallback, useEffect, useRef, useState } from 'react';
import type { SopDraft } from '../../../../lib/sops/sop-draft.ts';
import { t } from '../../../../lib/text/t.ts';
import { ask } from '../../../port/ask.ts';
import { usePort } from '../../../port/port.ts';

interface Keeping {
  /** When the draft was last safe (ISO 8601); null when nothing is kept. */
  savedAt: string | null;
  failure: string | null;
}

interface DraftInput {
  key: string;
  draft: SopDraft;
  base: number;
  /** False for what says the same as its version: that is forgotten. */
  isDirty: boolean;
  savedAt: string | null;
}

/**
 * Keeps every change of an SOP's draft on this computer, and forgets it once it says what its version says. While one
 * is on its way only the newest of those that follow waits, so that quick typing never queues up.
 */
export function useSopDraft({ key, draft, base, isDirty, savedAt }: DraftInput): Keeping {
  const port = usePort();
  const [state, setState] = useState<Keeping>({ savedAt, failure: null });
  const next = useRef<(() => Promise<string | null>) | null>(null);
  const isBusy = useRef(false);
  const isFirst = useRef(true);
  const run = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    while (next.current) {
      const save = next.current;
      next.current = null;
      try {
        setState({ savedAt: await save(), failure: null });
      } catch {
        setState({ savedAt: null, failure: t('sopEdit.notKept') });
      }
    }
    isBusy.current = false;
  }, []);
  useEffect(() => {
    // What it opened with is kept already, or is a version.
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    next.current = async () => {
      if (isDirty) return (await ask(port, { type: 'sopDraft.save', key, base, draft })).savedAt;
      await ask(port, { type: 'sopDraft.discard', key });
      return null;
    };
    void run();
  }, [port, key, draft, base, isDirty, run]);
  return state;
}
