import type { Probe, SelectorPack } from '../selector-pack.ts';

/** Probes of any property, by HubSpot's internal name of it (hosts.md 1.2). */
const probes: Probe[] = [
  { selector: '[data-test-id="property-input-{name}"]' },
  { selector: '[data-selenium-test="property-input-{name}"]' },
  { selector: '[data-test-id="highlight-property-display-{name}"]' },
  { selector: '[data-test-id="highlight-property-item-{name}"]', part: 'second' },
  { selector: '[data-test-id="{name}"]', part: 'second' },
];

/** HubSpot's pages, from hosts.md 1.2 (anchors) and 1.3 (what moves). */
export const hubspotPack: SelectorPack = {
  version: 1,
  host: 'hubspot',
  views: [
    {
      id: 'record',
      properties: {
        name: [
          { selector: '[data-test-id="highlight-record-label"]' },
          { selector: '[data-test-id="highlight-property-display-dealname"]' },
          { selector: '[data-selenium-test="highlightTitle"]' },
          { selector: 'div[data-selenium-test$="-highlight-details"] h3' },
        ],
      },
      probes,
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
      expects: ['name', 'stage', 'owner', 'mount'],
    },
  ],
  lists: [],
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
};
