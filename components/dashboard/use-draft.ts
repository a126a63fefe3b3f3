import { useEffect, useRef, useState } from 'react';
import { usePort } from '../port/port.ts';
import type { BaseVersion, Opened } from './base-version.ts';
import { DraftKeeper, type KeepState } from './draft-keeper.ts';
import { OtherTabs, type TabNews } from './other-tabs.ts';

interface DraftInput {
  text: string;
  base: BaseVersion;
  opened: Opened;
  /** Whose draft it is: workspace and member. */
  of: string;
}

interface KeptDraft extends KeepState {
  /** What another tab made of the draft, until one of the two is chosen; null when the tabs say the same. */
  other: TabNews | null;
  /** Whether something was written here that no other tab has. */
  hasOwn: boolean;
  /** From here on this text is the one; `kept` says that it is safe already. */
  settle: (text: string, kept: boolean) => void;
}

/**
 * Keeps every change of the text as a draft on this computer, and forgets it once it says what its version says.
 * While another tab has changed the same draft, nothing of this one is kept: neither overwrites the other unseen.
 */
export function useDraft({ text, base, opened, of }: DraftInput): KeptDraft {
  const port = usePort();
  const [state, setState] = useState<KeepState>({ savedAt: opened.draftOf, failure: null });
  const [news, setNews] = useState<TabNews | null>(null);
  const [shared, setShared] = useState<{ text: string; version: number } | null>({
    text: opened.text,
    version: opened.base.version,
  });
  const tabs = useRef<OtherTabs | null>(null);
  const [keeper] = useState(() => new DraftKeeper(port, setState, (kept) => tabs.current?.tell(kept)));
  useEffect(() => {
    const joined = new OtherTabs(of, setNews);
    tabs.current = joined;
    return () => joined.close();
  }, [of]);
  const other = news !== null && (news.yaml ?? base.text ?? '') !== text ? news : null;
  useEffect(() => {
    if (other !== null) return;
    if (news !== null) {
      // The other tab says what stands here, and has kept it.
      setNews(null);
      setShared({ text, version: base.version });
      return;
    }
    if (shared?.text === text && shared.version === base.version) return;
    setShared({ text, version: base.version });
    keeper.keep(text === base.text ? null : { yaml: text, base: base.version });
  }, [keeper, text, base, other, news, shared]);
  const settle = (chosen: string, kept: boolean) => {
    setShared(kept ? { text: chosen, version: base.version } : null);
    setNews(null);
  };
  return { ...state, other, hasOwn: shared?.text !== text, settle };
}
