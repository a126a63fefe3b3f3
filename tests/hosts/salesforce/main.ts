import './style.css';
import { setShadow } from './dom.ts';
import { openModal } from './modal.ts';
import { build, createPageHost, load, type PageHost, pageKey } from './page-hosts.ts';
import { createShell, type Shell } from './shell.ts';
import type { StandInOptions } from './stand-in-options.ts';
import { changeOptions, currentOptions, findRecord, readAddress } from './store.ts';

let pages = new Map<string, PageHost>();
let shell: Shell;
let active: PageHost | undefined;
let lingering: ReturnType<typeof setTimeout> | undefined;
let closeModal: (() => void) | undefined;
let clicks = 0;

/** Builds everything anew, with nothing opened before. */
function start(): void {
  const { locale, theme, hostile, shadow } = currentOptions();
  const root = document.documentElement;
  root.lang = locale;
  root.dir = locale === 'ar' ? 'rtl' : 'ltr';
  root.dataset.theme = theme;
  root.classList.toggle('hostile', hostile);
  setShadow(shadow);
  pages = new Map();
  active = undefined;
  shell = createShell();
  shell.element.addEventListener('click', (event) => {
    clicks += 1;
    event.preventDefault();
  });
  document.body.querySelector('.navexDesktopLayoutContainer')?.remove();
  document.body.prepend(shell.element);
  show();
}

/** Shows what the address says; the former page stays on screen for as long as it lingers. */
function show(): void {
  const route = readAddress();
  if (!route.id && !route.list) return;
  const page = pages.get(pageKey(route)) ?? createPageHost(route);
  pages.set(page.key, page);
  const record = findRecord(route.id);
  if (record) load(page, record);
  const turn = () => {
    active = page;
    shell.activate(page, route.parent);
    if (currentOptions().drop === 'once') setTimeout(remount, 700);
  };
  clearTimeout(lingering);
  const { lingers } = currentOptions();
  if (active && active !== page && lingers > 0) lingering = setTimeout(turn, lingers);
  else turn();
}

function navigate(path: string): void {
  history.pushState({}, '', path);
  show();
}

function remount(): void {
  if (active) build(active, readAddress().id);
}

/** Whether somebody's line stands in the flow of the page. */
function hasLine(root: ParentNode): boolean {
  const line = root.querySelector('waymark-line');
  if (line && line.parentElement !== document.body) return true;
  return [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null && hasLine(shadowRoot));
}

const view = (id: string) => `/lightning/r/${findRecord(id)?.object}/${id}/view`;

window.__salesforce = {
  open: (id) => navigate(view(id)),
  openSubtab: (id, parent) => navigate(`${view(id)}?ws=${encodeURIComponent(view(parent))}`),
  openList: (object) => navigate(`/lightning/o/${object}/list?filterName=Recent`),
  set(options: Partial<StandInOptions>) {
    const mere = Object.keys(options).every((key) => ['late', 'lingers', 'sloppy', 'drop'].includes(key));
    changeOptions(options);
    if (!mere) start();
  },
  update(id, fields) {
    const records = currentOptions().records.map((record) =>
      record.id === id ? { ...record, fields: { ...record.fields, ...fields } } : record,
    );
    changeOptions({ records });
    for (const page of pages.values()) {
      for (const [part, shown] of page.shown) {
        const record = shown === id ? findRecord(id) : undefined;
        if (record) page.home?.show(part, record);
      }
    }
  },
  edit(drafts) {
    const record = findRecord(readAddress().id);
    if (!record || !active) return;
    active.home?.edit(record, drafts || undefined);
    shell.activate(active, readAddress().parent, drafts !== false);
  },
  choose(stage) {
    const record = findRecord(readAddress().id);
    if (record) active?.home?.choose(record, stage);
  },
  modal(id) {
    closeModal?.();
    const record = findRecord(id ?? undefined);
    closeModal = record && openModal(record);
  },
  remount,
  clicks: () => clicks,
  options: currentOptions,
};
addEventListener('popstate', show);
setInterval(() => {
  if (currentOptions().drop === 'always' && hasLine(document)) remount();
}, 40);
start();
