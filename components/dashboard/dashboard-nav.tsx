import { type ReactNode, useEffect } from 'react';
import { t } from '../../lib/text/t.ts';
import type { TextKey } from '../../lib/text/text.ts';
import { type DashboardPage, pages } from './use-page.ts';

const titles = {
  'my-day': 'dashboard.pages.myDay',
  playbook: 'dashboard.pages.playbook',
  sops: 'panel.sops.heading',
  handoffs: 'handoff.page.title',
  training: 'training.page.title',
  issues: 'dashboard.pages.issues',
  health: 'dashboard.pages.health',
} as const satisfies Record<DashboardPage, TextKey>;

/** The way between the pages of the dashboard. */
export function DashboardNav({ page, children }: { page: DashboardPage; children?: ReactNode }) {
  useEffect(() => {
    document.title = t('dashboard.title', { page: t(titles[page]) });
  }, [page]);
  return (
    <nav className="dashboard-nav" aria-label={t('dashboard.name')}>
      {pages.map((one) => (
        <a key={one} href={`#${one}`} aria-current={one === page ? 'page' : undefined}>
          {t(titles[one])}
        </a>
      ))}
      <span className="grow" />
      {children}
    </nav>
  );
}
