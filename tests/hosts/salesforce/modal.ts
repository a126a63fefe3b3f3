import { details } from './details.ts';
import { el, lwc, wrap } from './dom.ts';
import type { StandInRecord } from './stand-in-options.ts';
import { currentOptions } from './store.ts';

/** A modal about another record, with a toast over it, that keeps the focus to itself. Returns how to close it. */
export function openModal(record: StandInRecord): () => void {
  const button = el('button.slds-button', { type: 'button' }, '✕');
  const content = details(record, { ...currentOptions(), form: 'layout' });
  const modal = wrap(
    'lightning-modal-base',
    { role: 'dialog' },
    wrap('lightning-modal', {}, content),
    button,
  );
  const isAura = currentOptions().form === 'aura';
  const overlay = isAura ? el('div.uiModal.active', {}, modal) : el('lightning-overlay-container', {}, modal);
  const toast = el(
    'lightning-toast-container',
    {},
    lwc('lightning-toast', {}, () => ['✓']),
  );
  const trap = (event: FocusEvent) => {
    if (!event.composedPath().includes(modal)) button.focus();
  };
  document.body.append(overlay, toast);
  document.addEventListener('focusin', trap);
  button.focus();
  return () => {
    document.removeEventListener('focusin', trap);
    overlay.remove();
    toast.remove();
  };
}
