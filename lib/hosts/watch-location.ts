import { whileVisible } from './while-visible.ts';

/**
 * Calls `onChange` whenever the page's address has changed, until the signal aborts. With the Navigation API
 * the call comes inside the page's own `pushState`, before anything can be painted; without it within a second
 * while the tab is visible. It never fires for a navigation that is later cancelled (hosts.md 0.5), because
 * `currententrychange` is the committed one and the address is compared again.
 */
export function watchLocation(onChange: () => void, signal: AbortSignal): void {
  let href = location.href;
  const check = () => {
    if (signal.aborted || location.href === href) return;
    href = location.href;
    onChange();
  };
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', check, { signal });
  for (const event of ['popstate', 'hashchange', 'pageshow']) addEventListener(event, check, { signal });
  document.addEventListener('visibilitychange', check, { signal });
  if (!navigation) whileVisible(check, 1000, signal);
}
