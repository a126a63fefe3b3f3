import { ArrowLeftRight, Settings, X } from 'lucide-react';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Mark } from '../ui/mark.tsx';
import { PanelHide } from './panel-hide.tsx';

interface PanelHeaderProps {
  title: string;
  /** Motion, stage and playbook version, or nothing when there is no record. */
  note: string | null;
  /** There is something here that could be hidden. */
  canHide: boolean;
  isBeside: boolean;
  /** It lies over the page, and can be put at the window's other edge. */
  mayMove: boolean;
}

/** The panel's head: what it speaks of, the way to the settings, and the way out. */
export function PanelHeader({ title, note, canHide, isBeside, mayMove }: PanelHeaderProps) {
  const port = usePort();
  return (
    <header className="panel-header">
      <Mark />
      <div className="grow">
        <h1 title={title}>{title}</h1>
        {note && <p title={note}>{note}</p>}
      </div>
      {mayMove && (
        <IconButton label={t('panel.move')} onClick={() => void ask(port, { type: 'panel.move' })}>
          <ArrowLeftRight size={16} aria-hidden="true" />
        </IconButton>
      )}
      {canHide && <PanelHide hasRecord={note !== null} />}
      <IconButton label={t('panel.settings')} onClick={() => void ask(port, { type: 'panel.settings' })}>
        <Settings size={16} aria-hidden="true" />
      </IconButton>
      {!isBeside && (
        <IconButton label={t('panel.close')} onClick={() => void ask(port, { type: 'panel.close' })}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      )}
    </header>
  );
}
