import { Redo2, Undo2 } from 'lucide-react';
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
    ? `Version ${published.version} is in force, published ${momentText(new Date(published.publishedAt), now)} by ${published.publishedBy}`
    : 'No playbook is in force yet';
  const when = savedAt ? `Draft from ${momentText(new Date(savedAt), now)}` : 'Draft';
  const comes = scheduledAt && new Date(scheduledAt);
  const draft = base > 0 ? `${when}, based on version ${base}` : when;
  return (
    <header className="page-head">
      <Mark size={32} />
      <div className="grow">
        <h1>Playbook</h1>
        <p className="soft">
          {workspace.name} · {inForce}
        </p>
      </div>
      {isDirty && mayPublish && (
        <Chip tone="soon">
          {comes ? `To be published on ${weekdayText(comes, now)}, ${timeText(comes)}` : draft}
        </Chip>
      )}
      {mayPublish && (
        <div className="row">
          <IconButton label="Undo" disabled={!canUndo} onClick={onUndo}>
            <Undo2 size={16} aria-hidden="true" />
          </IconButton>
          <IconButton label="Redo" disabled={!canRedo} onClick={onRedo}>
            <Redo2 size={16} aria-hidden="true" />
          </IconButton>
          {isDirty && scheduledAt === null && props.canDiscard && (
            <Button look="quiet" onClick={onDiscard}>
              Discard draft
            </Button>
          )}
          <Button look="primary" disabled={!props.canPublish} onClick={onPublish}>
            Publish…
          </Button>
        </div>
      )}
    </header>
  );
}
