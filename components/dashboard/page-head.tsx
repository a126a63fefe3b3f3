import { Redo2, Undo2 } from 'lucide-react';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { momentText, timeText, weekdayText } from '../ui/date-text.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Mark } from '../ui/mark.tsx';
import { useNow } from '../ui/use-now.ts';
import type { Connected } from './base-version.ts';

interface PageHeadProps {
  view: Connected;
  /** The version the text was edited from. */
  base: number;
  /** When the draft was last kept (ISO 8601), or null when nothing is kept. */
  savedAt: string | null;
  isDirty: boolean;
  /** When this very text is to be published (ISO 8601), or null. */
  scheduledAt: string | null;
  canUndo: boolean;
  canRedo: boolean;
  canPublish: boolean;
  canDiscard: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onDiscard: () => void;
  onPublish: () => void;
}

/** The head of the page: which text this is, and what can be done with it. */
export function PageHead(props: PageHeadProps) {
  const {
    view,
    base,
    savedAt,
    isDirty,
    scheduledAt,
    canUndo,
    canRedo,
    onUndo,
    onRedo,
    onDiscard,
    onPublish,
  } = props;
  const now = useNow();
  const { published, workspace, mayPublish } = view;
  const inForce = published
    ? t('dashboard.head.inForce', {
        workspace: workspace.name,
        version: String(published.version),
        when: momentText(new Date(published.publishedAt), now),
        person: published.publishedBy,
      })
    : t('dashboard.head.nothingInForce', { workspace: workspace.name });
  const comes = scheduledAt && new Date(scheduledAt);
  return (
    <header className="page-head">
      <Mark size={32} />
      <div className="grow">
        <h1>{t('dashboard.pages.playbook')}</h1>
        <p className="soft">{inForce}</p>
      </div>
      {isDirty && mayPublish && (
        <Chip tone="soon">
          {comes
            ? t('dashboard.head.comes', { day: weekdayText(comes, now), time: timeText(comes) })
            : draftText(base, savedAt, now)}
        </Chip>
      )}
      {mayPublish && (
        <div className="row">
          <IconButton label={t('dashboard.head.undo')} disabled={!canUndo} onClick={onUndo}>
            <Undo2 size={16} aria-hidden="true" />
          </IconButton>
          <IconButton label={t('dashboard.head.redo')} disabled={!canRedo} onClick={onRedo}>
            <Redo2 size={16} aria-hidden="true" />
          </IconButton>
          {isDirty && scheduledAt === null && props.canDiscard && (
            <Button look="quiet" onClick={onDiscard}>
              {t('dashboard.head.discard')}
            </Button>
          )}
          <Button look="primary" disabled={!props.canPublish} onClick={onPublish}>
            {t('dashboard.head.publish')}
          </Button>
        </div>
      )}
    </header>
  );
}

/** Which text is being edited: since when it is kept, and the version it began from. */
function draftText(base: number, savedAt: string | null, now: Date): string {
  const when = savedAt === null ? null : momentText(new Date(savedAt), now);
  const version = String(base);
  if (base > 0)
    return when === null
      ? t('dashboard.head.draftOn', { version })
      : t('dashboard.head.draftFromOn', { when, version });
  return when === null ? t('dashboard.head.draft') : t('dashboard.head.draftFrom', { when });
}
