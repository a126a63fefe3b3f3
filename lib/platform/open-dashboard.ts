import { extension } from './extension.ts';

/** Shows a page of the dashboard: in the tab that has it open already, else in a new one. */
export async function openDashboard(page: string): Promise<void> {
  const base = extension.runtime.getURL('dashboard.html');
  const url = `${base}#${page}`;
  // Where the browser does not let an extension look for its own tabs, a second one is no harm.
  const [open] = await extension.tabs.query({ url: base }).catch(() => []);
  if (open?.id === undefined) await extension.tabs.create({ url });
  else await extension.tabs.update(open.id, { active: true, url });
}
