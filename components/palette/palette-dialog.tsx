import { useLayoutEffect, useRef } from 'react';
import { PaletteApp } from './palette-app.tsx';
import { words } from './palette-words.ts';

/** The palette in a page of our own, on the browser's own dialog, which gives the focus back. */
export function PaletteDialog({ onClose }: { onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  // A layout effect, because the dialog has to be closed while it is still in the document to give the focus back.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it by the palette's own keys.
    <dialog
      ref={box}
      className="palette-dialog"
      aria-label={words.label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
    >
      <PaletteApp onClose={onClose} />
    </dialog>
  );
}
