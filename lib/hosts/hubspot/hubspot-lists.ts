import type { ListView } from '../selector-pack.ts';

/** HubSpot's lists (hosts.md 1.2). Board and table may stand at the same address. */
export const hubspotLists: ListView[] = [
  {
    id: 'board',
    pages: ['list'],
    container: '[data-test-id="cdb-column"]',
    item: '[data-test-id="cdb-column-item"]',
    key: { attribute: 'data-selenium-id', as: 'id' },
    mark: '[data-test-id="cdb-card"],[data-test-id="cdbc-card"]',
  },
  {
    id: 'table',
    pages: ['list'],
    container: '[data-test-id="framework-data-table-container"]',
    item: 'tr[data-test-id^="row-"]',
    key: { attribute: 'data-test-id', as: 'tail' },
    mark: 'td[data-test-id^="cell-"],td[data-test-id^="label-cell-"]',
  },
  {
    id: 'workspace',
    pages: ['workspace'],
    container: 'table:has(tr[data-test-id="crm-table-row"])',
    item: 'tr[data-test-id="crm-table-row"]',
    key: { attribute: 'data-test-object-id', as: 'id' },
    mark: 'td[data-test-property-name]',
  },
];
