import { useSyncExternalStore } from 'react';

/** The pages of the dashboard, as its address names them behind the `#`. */
export const pages = ['my-day', 'playbook', 'sops', 'handoffs', 'training', 'issues', 'health'] as const;
export type DashboardPage = (typeof pages)[number];

/** The page that the address names, so that it can be linked to and gone back from; the playbook by default. */
export function usePage(): DashboardPage {
  const hash = useSyncExternalStore(subscribe, () => location.hash.slice(1).split('/')[0]);
  return pages.find((page) => page === hash) ?? 'playbook';
}

function subscribe(listen: () => void): () => void {
  window.addEventListener('hashchange', listen);
  return () => window.removeEventListener('hashchange', listen);
}

/** All that stands behind the `#`: the page, and the place in it. */
export function usePlace(): string {
  return useSyncExternalStore(subscribe, () => location.hash.slice(1));
}

/** What of the page the address names behind a slash, such as an SOP's id; empty for the page as a whole. */
export function usePagePart(): string {
  return useSyncExternalStore(subscribe, () => location.hash.split('/')[1] ?? '');
}
