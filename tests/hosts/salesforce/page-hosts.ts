import { el } from './dom.ts';
import { listPage } from './list-page.ts';
import { parts, type RecordHome, recordHome } from './record-home.ts';
import type { Part, StandInRecord } from './stand-in-options.ts';
import { currentOptions, findRecord, type Route } from './store.ts';

/** One page that was opened and is kept in the document, shown or not. */
export interface PageHost {
  key: string;
  element: HTMLElement;
  home?: RecordHome;
  /** The record that each part shows by now. */
  shown: Map<Part, string>;
  pending: Set<ReturnType<typeof setTimeout>>;
}

/** The page of an address: one for each record, or with `reuse` one for each object. */
export function pageKey(route: Route): string {
  if (route.list) return `list ${route.list}`;
  const record = findRecord(route.id);
  return currentOptions().reuse && record ? record.object : `${route.parent ?? ''} ${route.id ?? ''}`;
}

export function createPageHost(route: Route): PageHost {
  const options = currentOptions();
  const mode = options.app === 'console' ? 'maximized' : 'normal';
  const element = el(`div.windowViewMode-${mode}.oneContent.lafPageHost`);
  const host: PageHost = { key: pageKey(route), element, shown: new Map(), pending: new Set() };
  if (route.list) {
    const records = options.records.filter(({ object }) => object === route.list);
    element.append(listPage(records, route.list, options));
  } else build(host, route.id);
  return host;
}

/** Builds a record's page anew, as Salesforce does after saving or refreshing. */
export function build(host: PageHost, id: string | undefined): void {
  const record = findRecord(id);
  if (!record) return;
  const options = currentOptions();
  const others = options.records.filter(
    ({ object, id: other }) => object === record.object && other !== record.id,
  );
  host.home = recordHome(options, record.object, others.slice(0, 2));
  host.element.replaceChildren(host.home.element);
  for (const [part, shown] of host.shown) {
    const before = findRecord(shown);
    if (before) host.home.show(part, before);
  }
}

/** Has the parts of a page show a record, each after its own delay. */
export function load(host: PageHost, record: StandInRecord): void {
  const { late, sloppy } = currentOptions();
  if (!sloppy) {
    for (const timer of host.pending) clearTimeout(timer);
    host.pending.clear();
  }
  for (const part of parts) {
    if (host.shown.get(part) === record.id) continue;
    const show = () => {
      host.shown.set(part, record.id);
      host.home?.show(part, findRecord(record.id) ?? record);
    };
    const delay = late[part] ?? 0;
    if (delay > 0) host.pending.add(setTimeout(show, delay));
    else show();
  }
}
