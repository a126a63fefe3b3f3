import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './style.css';
import { boardPath, listPath, recordPath } from './find-page.ts';
import { findRecord, findRecords } from './find-records.ts';
import { change, current, navigate } from './store.ts';

const portal = () => current().options.portal;

window.__standin = {
  open: (id, object) => navigate(recordPath(portal(), id, object)),
  openBoard: (object) => navigate(boardPath(portal(), object)),
  openTable: (object) => navigate(listPath(portal(), object)),
  go: navigate,
  showAs: (shape) => change({ shape }),
  set: (options) => change({ options: { ...current().options, ...options } }),
  update(id, values) {
    const { options } = current();
    const deals = options.deals.map((deal) => (deal.id === id ? { ...deal, ...values } : deal));
    change({ options: { ...options, deals } });
  },
  updateRecord(object, id, values) {
    const { options } = current();
    const records = options.records.map((one) =>
      one.object === object && one.id === id ? { ...one, values: { ...one.values, ...values } } : one,
    );
    change({ options: { ...options, records } });
  },
  preview: (id, object = 'deal') => change({ preview: id ? { object, id } : null }),
  remount: () => change({ mount: current().mount + 1 }),
  shown: (object, id) => findRecord(current().options, object, id)?.values ?? {},
  listed: (object) => findRecords(current().options, object).map(({ id }) => id),
  options: () => current().options,
};
addEventListener('popstate', () => change({ path: location.pathname, preview: null, shape: null }));
const root = document.getElementById('crm');
if (root) createRoot(root).render(<App />);
