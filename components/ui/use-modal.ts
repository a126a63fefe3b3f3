import { type SyntheticEvent, useLayoutEffect, useRef } from 'react';

/** What makes a `<dialog>` modal as long as it stands in the page: its props. `onClose` is called where the browser would close
 *  it; the browser keeps the focus inside and gives it back. */
export function useModal(onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);
  // A layout effect, because the dialog has to be closed while it is still in the document to give the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return {
    ref,
    onCancel(event: SyntheticEvent) {
      event.preventDefault();
      onClose();
    },
  };
}
