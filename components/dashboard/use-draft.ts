import { useEffect, useRef, useState } from 'react';
import { usePort } from '../port/port.ts';
import type { BaseVersion, Opened } from './base-version.ts';
import { DraftKeeper, type KeepState } from './draft-keeper.ts';

/** Keeps every change of the text as a draft on this computer, and forgets it once it says what its version says. */
export function useDraft(text: string, base: BaseVersion, opened: Opened): KeepState {
  const port = usePort();
  const [state, setState] = useState<KeepState>({ savedAt: opened.draftOf, failure: null });
  const [keeper] = useState(() => new DraftKeeper(port, setState));
  const last = useRef({ text: opened.text, version: opened.base.version });
  useEffect(() => {
    if (last.current.text === text && last.current.version === base.version) return;
    last.current = { text, version: base.version };
    keeper.keep(text === base.text ? null : { yaml: text, base: base.version });
  }, [keeper, text, base]);
  return state;
}
