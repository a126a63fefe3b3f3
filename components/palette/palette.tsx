import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { PaletteView } from '../../lib/messages/palette-messages.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { hideChoices } from '../hide/hide-choices.ts';
import { HideConfirm } from '../hide/hide-confirm.tsx';
import { SnoozeDialog } from '../panel/snooze-dialog.tsx';
import { useAnnounce } from '../ui/announcer.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { findEntries } from './find-entries.ts';
import { FoundList, optionId } from './found-list.tsx';
import { foundEntries, offeredEntries, type PaletteEntry, paletteEntries } from './palette-entries.ts';
import { ReadSop } from './read-sop.tsx';
import { useChoose } from './use-choose.ts';
import { useMissed } from './use-missed.ts';
import { useSopSearch } from './use-sop-search.ts';

interface PaletteProps {
  view: PaletteView;
  onClose: () => void;
}

/** The command palette: one field, and a list that the arrow keys walk while the focus stays in the field. */
export function Palette({ view, onClose }: PaletteProps) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  /** Enter was pressed before all was looked for. */
  const waiting = useRef(false);
  const list = useId();
  const announce = useAnnounce();
  const focusAfter = useFocusAfter();
  const all = useMemo(() => paletteEntries(view), [view]);
  const search = useSopSearch(query);
  const found = useMemo(() => {
    const hits = query.trim() === '' ? undefined : search.found;
    const sops = query.trim() === '' ? offeredEntries(view) : hits ? foundEntries(view, hits) : [];
    return findEntries(all, { sops, sopCount: hits?.count ?? 0 }, query, view.recent);
  }, [all, view, query, search.found]);
  const entries = found.flatMap((group) => group.entries);
  const current = entries[Math.min(active, entries.length - 1)];
  const chosen = useChoose(view, onClose);
  const [pauseChoice] = hideChoices(['all']);

  const toField = () => focusAfter(() => field.current);
  const back = () => {
    chosen.stop();
    toField();
  };
  const type = (text: string) => {
    setQuery(text);
    setActive(0);
    waiting.current = false;
    if (text.trim() === '') announce('');
  };
  const count = found.reduce((sum, group) => sum + group.entries.length + group.more, 0);
  const asked = search.pending ? '' : query.trim();
  useMissed(
    query,
    query.trim() !== '' && entries.length === 0 && !search.pending && search.found?.isComplete === true,
  );
  // Said once for what was typed, when all of it was looked for.
  useEffect(() => {
    if (asked === '') return;
    announce(t('palette.found', count, { n: numberText(count) }));
    if (waiting.current) void choose(current);
    waiting.current = false;
  }, [asked, count]);
  const choose = async (entry: PaletteEntry | undefined) => {
    if (!entry || chosen.pending) return;
    await chosen.choose(entry);
    // What was marked stands first now, the other way round.
    if (entry.choice.kind !== 'mark') return;
    setQuery('');
    setActive(0);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || chosen.snoozing || chosen.pausing) return;
    const { key } = event;
    if (key === 'Escape') {
      event.preventDefault();
      if (chosen.reading) back();
      else onClose();
    }
    if (chosen.reading || (entries.length === 0 && !search.pending)) return;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && entries.length > 0) {
      event.preventDefault();
      const at = Math.min(active, entries.length - 1);
      setActive((at + step + entries.length) % entries.length);
    } else if (key === 'Enter') {
      event.preventDefault();
      // What is not looked for yet may be what was meant.
      if (search.pending) waiting.current = true;
      else void choose(current);
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field and what it leads to.
    <div className="palette" onKeyDown={press}>
      {chosen.reading ? (
        <ReadSop sop={chosen.reading} onBack={back} />
      ) : (
        <>
          <input
            ref={field}
            className="palette-field"
            type="text"
            role="combobox"
            aria-label={t('palette.label')}
            aria-expanded={entries.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={current && optionId(list, current)}
            placeholder={t('palette.hint')}
            title={t('palette.hint')}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={query}
            // biome-ignore lint/a11y/noAutofocus: a person has just asked for this field.
            autoFocus
            onChange={(event) => type(event.target.value)}
          />
          <PaletteWorkspace view={view} />
          <PaletteNotice view={view} failure={chosen.failure} />
          <FoundList
            id={list}
            found={found}
            current={current}
            onPoint={(entry) => setActive(entries.indexOf(entry))}
            onChoose={(entry) => void choose(entry)}
          />
          {entries.length === 0 && !search.pending && (
            <div className="palette-none">
              <p className="strong">{t('palette.none', { query: query.trim() })}</p>
              <p className="soft">{t('palette.noneHint')}</p>
            </div>
          )}
        </>
      )}
      {chosen.snoozing && (
        <SnoozeDialog
          flag={chosen.snoozing}
          busy={chosen.pending}
          failure={chosen.failure}
          onCancel={back}
          onSnooze={(until, reason) => void chosen.snooze(until, reason).then(toField)}
        />
      )}
      {chosen.pausing && pauseChoice && (
        <Dialog title={pauseChoice.label} onClose={back}>
          <HideConfirm
            choice={pauseChoice}
            chord={view.chord}
            busy={chosen.pending}
            failure={chosen.failure}
            onCancel={back}
            onHide={() => void chosen.pause()}
          />
        </Dialog>
      )}
    </div>
  );
}

/** Whose procedures and records are searched, where there is more than one workspace. */
function PaletteWorkspace({ view }: { view: PaletteView }) {
  const shown = view.workspaces.find(({ isShown }) => isShown);
  return shown ? (
    <p className="palette-where soft">{t('palette.inWorkspace', { name: shown.name })}</p>
  ) : null;
}

function PaletteNotice({ view, failure }: { view: PaletteView; failure: string | null }) {
  const { connected, sync } = view;
  if (failure)
    return (
      <Notice tone="bad" alert>
        {failure}
      </Notice>
    );
  if (!connected) return <Notice tone="soon">{t('palette.disconnected')}</Notice>;
  if (sync.state === 'offline') return <Notice tone="soon">{sync.message ?? t('palette.offline')}</Notice>;
  return sync.message ? <Notice tone="bad">{sync.message}</Notice> : null;
}
