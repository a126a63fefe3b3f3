import { ArrowRight, BookOpen, Check, Eye, EyeOff, FileText, Moon, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { Chip } from '../ui/chip.tsx';
import type { FoundGroup } from './find-entries.ts';
import { MarkedText } from './marked-text.tsx';
import type { PaletteEntry } from './palette-entries.ts';

interface FoundListProps {
  id: string;
  found: FoundGroup[];
  /** The entry that Enter would choose. */
  current: PaletteEntry | undefined;
  onPoint: (entry: PaletteEntry) => void;
  onChoose: (entry: PaletteEntry) => void;
}

/** The id of an entry's option in the list of that id. */
export const optionId = (list: string, { id }: PaletteEntry) => `${list} ${id}`.replaceAll(/\s/g, '-');

/** What was found, as the listbox of the field above it: the focus never comes in here. */
export function FoundList({ id, found, current, onPoint, onChoose }: FoundListProps) {
  const box = useRef<HTMLDivElement>(null);
  const active = current && optionId(id, current);
  useEffect(() => {
    if (active)
      box.current?.querySelector(`[id="${CSS.escape(active)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={box} id={id} role="listbox" aria-label={t('palette.list')} className="palette-list">
      {found.map(({ group, entries, more }) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox knows groups by their role only.
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <div id={`${id}-${group}`} role="presentation" className="palette-group">
            {t(`palette.group.${group}`)}
            {more > 0 && <span>{` · ${t('palette.more', more, { n: numberText(more) })}`}</span>}
          </div>
          {entries.map((entry) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field chooses the active option.
            // biome-ignore lint/a11y/useFocusableInteractive: see above.
            <div
              key={entry.id}
              id={optionId(id, entry)}
              role="option"
              aria-selected={entry === current}
              className="palette-option"
              onMouseMove={() => entry !== current && onPoint(entry)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(entry)}
            >
              <Picture entry={entry} />
              <span className="palette-title">
                {entry.shown ? <MarkedText passage={entry.shown.title} /> : entry.title}
                {entry.shown && entry.shown.passage.length > 0 && (
                  <span className="palette-passage">
                    <MarkedText passage={entry.shown.passage} />
                  </span>
                )}
              </span>
              {entry.isExpired && <Chip tone="bad">{t('sop.page.state.expired')}</Chip>}
              {entry.detail && (
                <span className="palette-detail" title={entry.detail}>
                  {entry.detail}
                </span>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function Picture({ entry: { choice } }: { entry: PaletteEntry }) {
  const shape = { size: 16, 'aria-hidden': true } as const;
  if (choice.kind === 'read') return <BookOpen {...shape} />;
  if (choice.kind === 'record') return <FileText {...shape} />;
  if (choice.kind === 'snooze') return <Moon {...shape} />;
  if (choice.kind === 'mark') return choice.done ? <Check {...shape} /> : <Undo2 {...shape} />;
  if (choice.kind === 'pause') return <EyeOff {...shape} />;
  if (choice.kind === 'unhide') return <Eye {...shape} />;
  return <ArrowRight {...shape} />;
}
