/**
 * Says the address of a link as soon as a person presses on it, until the signal aborts: the page turns to it when they let go,
 * about a tenth of a second later.
 */
export function watchApproach(onApproach: (address: string) => void, signal: AbortSignal): void {
  const press = (event: Event) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    if (link) onApproach(link.href);
  };
  document.addEventListener('pointerdown', press, { signal, capture: true, passive: true });
}
