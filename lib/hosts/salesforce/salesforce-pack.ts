import type { ListView, Probe, RecordView, SelectorPack } from '../selector-pack.ts';

/** A field of any form by its API name, in the same words in every language; while it is edited it has no value. */
const field: Probe = {
  selector: '[data-target-selection-name="sfdc:RecordField.{object}.{name}"]',
  part: '.test-id__field-value,[data-output-element-id="output-field"],slot[name="outputField"]',
};

/** The step that the record is in, not the one that a person looks at (`slds-is-active`). */
const path: Probe[] = [
  'li.runtime_sales_pathassistantPathAssistantTab:has(span.current)',
  'runtime_sales_pathassistant-path-step.slds-is-current',
].map((selector) => ({ selector, part: '.slds-path__title' }));

const highlights = 'records-lwc-highlights-panel,record_flexipage-dynamic-highlights2';

const record: RecordView = {
  id: 'record',
  pages: ['record'],
  // Every tab of the console, and every record opened before, stays in the document (hosts.md 2.2).
  scopes: [
    'section.oneConsoleTab div.windowViewMode-maximized.active.lafPageHost',
    'div.windowViewMode-normal.active',
    'div.windowViewMode-maximized.active',
    'one-record-home-flexipage2',
  ],
  properties: {
    name: [{ selector: '[slot="primaryField"]' }, { selector: '.forceHighlightsPanel .primaryField' }],
  },
  probes: [field],
  mounts: [
    { id: 'highlights', selector: highlights, place: 'after', minWidth: 420 },
    { id: 'aura-highlights', selector: '.forceHighlightsPanel', place: 'after', minWidth: 420 },
    { id: 'tabs', selector: 'flexipage-tabset2', place: 'before', minWidth: 420 },
    { id: 'narrow-highlights', selector: `${highlights},.forceHighlightsPanel`, place: 'after' },
  ],
  expects: ['name', 'mount'],
};

/** Lists of one object: its own links are known by their ids, whatever other records stand in the row. The body of the
 *  grid stands in one tree with its rows. */
const lists: ListView[] = [
  ['Opportunity', '006'],
  ['Account', '001'],
  ['Contact', '003'],
  ['Lead', '00Q'],
  ['Case', '500'],
].flatMap(([object, prefix]) => {
  const own = {
    pages: [`list-${object}`],
    key: { part: `a[href*="/${prefix}"]`, attribute: 'href', as: 'link' as const },
  };
  return [
    {
      ...own,
      id: `grid-${object}`,
      container: '[data-rowgroup-body]',
      item: '[data-row-number]',
      mark: 'th,[role="rowheader"]',
    },
    {
      ...own,
      id: `table-${object}`,
      container: '.forceListViewManager',
      item: 'tbody tr',
      mark: 'th',
    },
  ];
});

/** Lightning's pages, from hosts.md 2.2 (anchors) and 2.3 (what moves). */
export const salesforcePack: SelectorPack = {
  version: 1,
  host: 'salesforce',
  deep: true,
  views: [
    // The paths of other objects may show any field.
    {
      ...record,
      objects: ['opportunity', 'lead'],
      properties: { ...record.properties, stage: [field, ...path] },
    },
    { ...record, id: 'record-without-path' },
  ],
  lists: [
    ...lists,
    {
      id: 'split-view',
      pages: ['record', 'related'],
      container: '.navexSplitViewWrapper',
      item: 'tbody tr',
      key: { part: 'th a[href*="/lightning/r/"]', attribute: 'href', as: 'link' },
      mark: 'th',
    },
  ],
  card: 'flexipage-component2,.forceHighlightsPanel,.forceRecordLayout',
  never: [
    // Records that belong to this one, with the same fields.
    'lst-related-list-container',
    'lst-related-list-single-container',
    'lst-dynamic-related-list',
    '.forceRelatedListContainer',
    'support-lwc-related-record',
    // What floats above the page, and what is being typed.
    'lightning-overlay-container',
    'lightning-modal-base',
    '.uiModal',
    '.forceDockingPanel',
    '[slot*="input"]',
    'lightning-input',
    // The feed.
    'runtime_sales_activities-activity-panel-composer',
    '[role="dialog"]',
    '[aria-hidden="true"]',
    '[aria-busy="true"]',
    '[inert]',
  ].join(),
  crowd: [],
  labels:
    '.test-id__field-label,.slds-assistive-text,.slds-path__stage,button,lightning-button-icon,svg,style,script,[aria-hidden="true"]',
  empty: [],
};
