import type { SelectorPack } from '../selector-pack.ts';
import { hubspotLists } from './hubspot-lists.ts';
import { hubspotViews } from './hubspot-views.ts';

/** HubSpot's pages, from hosts.md 1.2 (anchors) and 1.3 (what moves). */
export const hubspotPack: SelectorPack = {
  version: 2,
  host: 'hubspot',
  views: hubspotViews,
  lists: hubspotLists,
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
