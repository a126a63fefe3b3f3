import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { listenToKeys } from './listen-to-keys.ts';
import './style.css';
import { addressOf, placeOf } from './place.ts';
import { change, current, findTask, navigate, updateTask } from './store.ts';
import { textsOf } from './texts-of.ts';

window.__asana = {
  open: (id) => {
    const { page, project } = placeOf(current().address);
    navigate(addressOf(page, id, project ?? undefined));
  },
  show: (page) => navigate(addressOf(page, null)),
  openProject: (id) => navigate(addressOf('list', null, id)),
  set: (options) => change({ options: { ...current().options, ...options } }),
  update: updateTask,
  remount: () => change({ mount: current().mount + 1 }),
  texts: (id) => textsOf(findTask(id), current().options),
  done: () => current().done,
  options: () => current().options,
};
addEventListener('popstate', () => change({ address: location.pathname + location.search }));
listenToKeys();
const root = document.getElementById('asana');
if (root) createRoot(root).render(<App />);
