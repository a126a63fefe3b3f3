import type { ListView, Probe, RecordView, SelectorPack } from '../selector-pack.ts';
import { keyPrefixes } from './key-prefixes.ts';

/** A field of any form by its API name, in the same words in every language; while it is edited it has no value. */
const field: Probe = {
  selector: '[data-target-selection-name="sfdc:RecordField.{object}.{name}"]',
  part: '.test-id__field-value,[data-output-element-id="output-field"]',
};

/** The step that the record is in, not the one that a person looks at (`slds-is-active`). */
const path: Probe[] = [
  'li.runtime_sales_pathassistantPathAssistantTab:has(span.current)',
  'runtime_sales_pathassistant-path-step.slds-is-current',
].map((selector) => ({ selector, part: '.slds-path__title' }));

const record: RecordView = {
  id: 'record',
  pages: ['record'],
  // Every tab of the console, and every record opened before, stays in the document (hosts.md 2.2).
  scopes: ['.oneConsoleTab .windowViewMode-maximized.active', '.windowViewMode-normal.active'],
  properties: {
    name: [{ selector: '[slot="primaryField"]' }, { selector: '.forceHighlightsPanel .primaryField' }],
    // The path last: an org may have it show another field.
    stage: [field, ...path],
  },
  probes: [field],
  mounts: [
    {
      id: 'head',
      selector: 'records-lwc-highlights-panel,record_flexipage-dynamic-highlights2,.forceHighlightsPanel',
      place: 'after',
    },
    { id: 'tabs', selector: 'flexipage-tabset2', place: 'before' },
  ],
  expects: ['name', 'mount'],
};

/** Lists of one object: its own links are known by their ids, whatever other records stand in the row. The body of the
 *  grid stands in one tree with its rows. */
const lists = Object.entries(keyPrefixes).map(
  ([prefix, object]): ListView => ({
    id: `list-${object}`,
    pages: [`list-${object}`],
    container: '[data-rowgroup-body],.forceListViewManager',
    item: '[data-row-number],.uiVirtualDataTable tbody tr',
    key: { part: `a[href*="/${prefix}"]`, attribute: 'href', as: 'link' },
    mark: 'th',
  }),
);

/** Lightning's pages, from hosts.md 2.2 (anchors) and 2.3 (what moves). */
export const salesforcePack: SelectorPack = {
  version: 1,
  host: 'salesforce',
  deep: true,
  views: [record],
  lists: [
    ...lists,
    {
      id: 'split',
      container: '.navexSplitViewWrapper',
      item: 'tbody tr',
      key: { part: 'th a[href*="/lightning/r/"]', attribute: 'href', as: 'link' },
      mark: 'th',
    },
  ],
  card: 'flexipage-component2,.forceHighlightsPanel',
  never: [
    // Records that belong to this one, with the same fields.
    'lst-related-list-container',
    'lst-related-list-single-container',
    'lst-dynamic-related-list',
    '.forceRelatedListContainer',
    'support-lwc-related-record',
    // What is being typed. What floats above the page stands outside the view's scope.
    '[slot*="input"]',
    '[role="dialog"]',
    '[aria-hidden="true"]',
    '[aria-busy="true"]',
    '[inert]',
  ].join(),
  crowd: [],
  labels: 'button,.slds-assistive-text,svg,style,[aria-hidden="true"]',
  empty: [],
};
