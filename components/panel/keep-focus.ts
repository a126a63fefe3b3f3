/**
 * Gives the focus back to the control that had it when the frame gets it again: a browser forgets that as soon as another frame
 * takes it, as the palette does. A click goes where it was made all the same.
 */
export function keepFocus(frame: Window): void {
  const { document } = frame;
  let last: HTMLElement | SVGElement | null = null;
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement || target instanceof SVGElement) last = target;
  });
  frame.addEventListener('focus', () => {
    if (document.activeElement === document.body && last?.isConnected) last.focus({ preventScroll: true });
  });
}
