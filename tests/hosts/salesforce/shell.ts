import { type Child, el, lwc } from './dom.ts';
import { oldList } from './list-page.ts';
import type { PageHost } from './page-hosts.ts';
import { titleField } from './sample-records.ts';
import { currentOptions, findRecord } from './store.ts';

/** Where the pages stand, and what is around them. */
export interface Shell {
  element: HTMLElement;
  /** Shows one page and hides the others. `parent` is the record below which the console keeps it. */
  activate(page: PageHost, parent: string | undefined, unsaved?: boolean): void;
}

/** The frame of the standard app or of the console. */
export function createShell(): Shell {
  return currentOptions().app === 'console' ? consoleShell() : standardShell();
}

function frame(...children: Child[]): HTMLElement {
  const items = ['◆', '▤', '✉'].map((sign) =>
    lwc('one-app-nav-bar-item-root', {}, () => [el('a', { href: '#' }, sign)]),
  );
  return el(
    'div.desktop.container.navexDesktopLayoutContainer',
    {},
    el('div.oneHeader', {}, el('input', { type: 'search' })),
    lwc('one-appnav', {}, () => [lwc('one-app-nav-bar', {}, () => items)]),
    children,
    el('div.oneUtilityBarContainer', {}, '☰'),
    el('div.forceDockingPanel', {}),
  );
}

function standardShell(): Shell {
  const viewport = el('div.viewport');
  return {
    element: frame(viewport),
    activate({ element }) {
      if (element.parentElement !== viewport) viewport.append(element);
      for (const other of viewport.children) other.classList.toggle('active', other === element);
    },
  };
}

function consoleShell(): Shell {
  const options = currentOptions();
  const tabs = el('ul.oneConsoleTabContainer');
  const workspaces = el('div.workspaces');
  const opportunities = options.records.filter(({ object }) => object === 'Opportunity');
  const split = el(
    'div.navexSplitViewWrapper',
    {},
    el(
      'div.oneConsoleObjectHome',
      {},
      options.split ? oldList(opportunities, 'Opportunity', options) : undefined,
    ),
  );
  const tabset = el(
    'div.oneConsoleTabset',
    {},
    el('div.oneConsoleNav', {}, 'Console'),
    tabs,
    options.split ? split : undefined,
  );
  const known = new Map<string, HTMLElement>();

  const showTab = (key: string, unsaved: boolean) => {
    const title = (id: string) => {
      const record = findRecord(id);
      return record ? String(record.fields[titleField(record.object)] ?? '') : id;
    };
    const items = [...known.keys()].map((id) =>
      el(
        `li.oneConsoleTabItem${id === key ? '.active' : ''}${id === key && unsaved ? '.slds-is-unsaved' : ''}`,
        {},
        el('a.tabHeader', { href: '#' }, el('span.title', {}, title(id))),
      ),
    );
    tabs.replaceChildren(...items);
  };

  return {
    element: frame(el('div.navexWorkspaceManager.console', {}, tabset, workspaces)),
    activate(page, parent, unsaved = false) {
      const key = parent ?? page.key.trim();
      const workspace = known.get(key) ?? el('div.navexWorkspace');
      known.set(key, workspace);
      if (!workspace.isConnected) workspaces.append(workspace);
      // What is active inside a workspace stays so while the workspace itself is hidden.
      page.element.classList.add('active');
      const section = page.element.parentElement ?? el('section.oneConsoleTab', {}, page.element);
      if (section.parentElement !== workspace) workspace.append(section);
      for (const other of workspace.children) other.classList.toggle('active', other === section);
      for (const other of workspaces.children) other.classList.toggle('active', other === workspace);
      showTab(key, unsaved);
    },
  };
}
