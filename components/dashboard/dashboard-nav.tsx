import { type ReactNode, useEffect } from 'react';
import { type DashboardPage, pages } from './use-page.ts';

const titles: Record<DashboardPage, string> = {
  'my-day': 'My Day',
  playbook: 'Playbook',
  issues: 'Issues',
  health: 'Health',
};

/** The way between the pages of the dashboard. */
export function DashboardNav({ page, children }: { page: DashboardPage; children?: ReactNode }) {
  useEffect(() => {
    document.title = `${titles[page]} · Waymark`;
  }, [page]);
  return (
    <nav className="dashboard-nav" aria-label="Dashboard">
      {pages.map((one) => (
        <a key={one} href={`#${one}`} aria-current={one === page ? 'page' : undefined}>
          {titles[one]}
        </a>
      ))}
      <span className="grow" />
      {children}
    </nav>
  );
}
