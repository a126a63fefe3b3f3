import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './style.css';
import { boardPath, change, current, navigate, recordPath } from './store.ts';

window.__standin = {
  open: (id) => navigate(recordPath(current().options.portal, id)),
  openBoard: () => navigate(boardPath(current().options.portal)),
  set: (options) => change({ options: { ...current().options, ...options } }),
  update(id, values) {
    const { options } = current();
    const deals = options.deals.map((deal) => (deal.id === id ? { ...deal, ...values } : deal));
    change({ options: { ...options, deals } });
  },
  preview: (preview) => change({ preview }),
  remount: () => change({ mount: current().mount + 1 }),
  options: () => current().options,
};
addEventListener('popstate', () => change({ path: location.pathname }));
const root = document.getElementById('crm');
if (root) createRoot(root).render(<App />);
