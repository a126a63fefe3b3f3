import { details, related } from './details.ts';
import { type Child, el, insideOf, lwc, wrap } from './dom.ts';
import { feed } from './feed.ts';
import { highlights } from './highlights.ts';
import { labelOf } from './labels.ts';
import { salesPath } from './sales-path.ts';
import type { Part, StandInOptions, StandInRecord } from './stand-in-options.ts';

/** The page of one record, whose parts can be filled one by one. */
export interface RecordHome {
  element: HTMLElement;
  /** Fills a part with a record; until then it shows grey bars. */
  show(part: Part, record: StandInRecord): void;
  edit(record: StandInRecord, drafts: StandInRecord['fields'] | undefined): void;
  choose(record: StandInRecord, stage: string | undefined): void;
}

export const parts: Part[] = ['highlights', 'path', 'details'];

const ids: Record<Part, string> = {
  highlights: 'force_highlightsPanel',
  path: 'runtime_sales_pathassistant_pathAssistant',
  details: 'force_detailPanel',
};

/** Builds the page of a record, empty; `others` are records that belong to it. */
export function recordHome(options: StandInOptions, object: string, others: StandInRecord[]): RecordHome {
  const holders = new Map(
    parts.map((part) => [part, component(options, ids[part], el('div.stencil', { 'aria-busy': 'true' }))]),
  );
  const at = (part: Part) => holders.get(part) ?? el('div');
  const put = (part: Part, child: Child) => {
    const inside = insideOf(at(part));
    inside.replaceChildren();
    if (child instanceof Node) inside.append(child);
  };
  const tab = options.folded ? el('span', {}, labelOf(options.locale, 'details')) : at('details');
  const tabset = wrap('flexipage-tabset2', {}, wrap('lightning-tabset', {}, wrap('flexipage-tab2', {}, tab)));
  const main = [
    component(options, 'flexipage_tabset2', tabset),
    component(options, 'force_relatedListContainer', related(others, options)),
  ];
  const sidebar = component(options, 'runtime_sales_activities_activityPanel', feed(options));
  const module = `forcegenerated-flexipage_${object.toLowerCase()}_rec_l_a_y_o_u_t.forcegenerated-flexipage-module`;
  const name = options.anchors ? template(options) : 'flexipage-record-home-template-next';
  const page = lwc(
    `${name}.forcegenerated-flexipage-template`,
    {},
    (slot) => [
      el('div.slds-grid.header', {}, slot('header')),
      el('div.slds-grid.subheader', {}, slot('subheader')),
      el('div.columns', {}, el('div.main', {}, slot('main')), el('div.sidebar', {}, slot('sidebar'))),
    ],
    {
      header: el('div', {}, at('highlights')),
      subheader: el('div', {}, at('path')),
      main: el('div', {}, main),
      sidebar: el('div', {}, sidebar),
    },
  );
  const element = wrap(
    'one-record-home-flexipage2',
    {},
    wrap(
      module,
      { 'data-page-type': 'RecordPage' },
      wrap(
        'record_flexipage-desktop-record-page-decorator',
        {},
        wrap('records-record-layout-event-broker', {}, page),
      ),
    ),
  );
  return {
    element,
    show(part, record) {
      if (part === 'highlights') put(part, highlights(record, options));
      else if (part === 'path') put(part, salesPath(record, options, undefined));
      else put(part, details(record, options));
    },
    edit: (record, drafts) => put('details', details(record, options, drafts)),
    choose: (record, stage) => put('path', salesPath(record, options, stage)),
  };
}

function template({ highlights: kind }: StandInOptions): string {
  const name = kind === 'dynamic' ? 'record-home-with-subheader-template' : 'record-home-template';
  return `flexipage-${name}-desktop2`;
}

function component(options: StandInOptions, id: string, ...children: Child[]): HTMLElement {
  const attributes: Record<string, string> = options.anchors ? { 'data-component-id': id } : {};
  return wrap(options.anchors ? 'flexipage-component2' : 'flexipage-component3', attributes, ...children);
}
