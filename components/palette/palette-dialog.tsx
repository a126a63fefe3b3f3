import { t } from '../../lib/text/t.ts';
import { useModal } from '../ui/use-modal.ts';
import { PaletteApp } from './palette-app.tsx';

/** The palette in a page of our own, on the browser's own dialog, which gives the focus back. */
export function PaletteDialog({ onClose }: { onClose: () => void }) {
  const modal = useModal(onClose);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it by the palette's own keys.
    <dialog
      {...modal}
      className="palette-dialog"
      aria-label={t('palette.label')}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <PaletteApp onClose={onClose} />
    </dialog>
  );
}
