import type { SelectorPack } from '../selector-pack.ts';
import { propertyNames } from './property-names.ts';

/** HubSpot's record pages, from hosts.md 1.1 (addresses), 1.2 (anchors) and 1.3 (what moves). */
export const hubspotPack: SelectorPack = {
  version: 1,
  host: 'hubspot',
  hostname: 'app(-[a-z]{2,4}[0-9]{1,2})?\\.hubspot\\.com',
  paths: [
    // The unified record page, whatever sub-view or query follows the id.
    '^/contacts/(?<account>[0-9]{1,20})/record/(?<object>[0-9]{1,3}-[0-9]{1,20})/(?<id>[0-9]{1,30})(?:/|$)',
    // The older form, still linked from mails and scripts.
    '^/contacts/(?<account>[0-9]{1,20})/(?<object>deal)/(?<id>[0-9]{1,30})(?:/|$)',
  ],
  objects: { '0-3': 'deal', deal: 'deal' },
  names: propertyNames,
  probes: [
    '[data-test-id="property-input-{name}"]',
    '[data-selenium-test="property-input-{name}"]',
    '[data-test-id="highlight-property-display-{name}"]',
  ],
  rows: ['[data-test-id="highlight-property-item-{name}"]', '[data-test-id="{name}"]'],
  title: [
    '[data-test-id="highlight-record-label"]',
    '[data-test-id="highlight-property-display-dealname"]',
    '[data-selenium-test="highlightTitle"]',
    'div[data-selenium-test$="-highlight-details"] h3',
  ],
  card: '[data-test-id^="card-wrapper-"],[data-card-type]',
  never: [
    '[data-test-id="IndexPageInlineSidebar"]',
    '[data-selenium-test="sidebar-preview-panel"]',
    '[data-test-id="crm-events-viz-timeline"]',
    '[data-test-id="framework-data-table-container"]',
    '[data-test-id="cdb-column"]',
    // Cards about other records that belong to this one: a company has an owner too.
    '[data-test-id^="associated-objects-card-content-"]',
    '[data-test-id^="card-wrapper-ASSOCIATION_"]',
    '[id^="card-wrapper-ASSOCIATION_"]',
    '[role="dialog"]',
    '[aria-hidden="true"]',
    '[aria-busy="true"]',
    '[inert]',
  ].join(),
  crowd: [
    '[data-test-id="timeline-preview-event"]',
    '[data-test-id="event-timestamp"]',
    '[data-test-id^="cell-"]',
  ],
  labels:
    'label,dt,legend,svg,style,script,[data-test-id*="label"],[data-selenium-test*="label"],[aria-hidden="true"]',
  empty: ['--', '—', '–'],
  mounts: [
    { id: 'header', selector: '[data-card-type="OBJECT_HIGHLIGHT"]', place: 'after', minWidth: 420 },
    {
      id: 'header-card',
      selector: '[data-test-id^="card-wrapper-OBJECT_HIGHLIGHT"]',
      place: 'after',
      minWidth: 420,
    },
    { id: 'tab', selector: '[data-test-id^="tab-"][data-test-id$="-content"]', place: 'first-child' },
    {
      id: 'narrow-header',
      selector: '[data-card-type="OBJECT_HIGHLIGHT"],[data-test-id^="card-wrapper-OBJECT_HIGHLIGHT"]',
      place: 'after',
    },
  ],
};
