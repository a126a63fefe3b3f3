import { type ReactNode, useId } from 'react';
import { useModal } from './use-modal.ts';

interface DialogProps {
  title: string;
  /** Called once it has been closed: by Esc, by the page, or by unmounting's own request. */
  onClose: () => void;
  children: ReactNode;
}

/** A modal dialog on the browser's own element, which keeps the focus inside and gives it back. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const modal = useModal(onClose);
  const heading = useId();
  return (
    <dialog {...modal} className="dialog" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
