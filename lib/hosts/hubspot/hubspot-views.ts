import type { Probe, RecordView } from '../selector-pack.ts';

/** Probes of any property, by HubSpot's internal name of it (hosts.md 1.2). */
const probes: Probe[] = [
  { selector: '[data-test-id="property-input-{name}"]' },
  { selector: '[data-selenium-test="property-input-{name}"]' },
  { selector: '[data-test-id="highlight-property-display-{name}"]' },
  { selector: '[data-test-id="highlight-property-item-{name}"]', part: 'second' },
  { selector: '[data-test-id="{name}"]', part: 'second' },
];

/** The title of a record's page or preview. */
const name: Probe[] = [
  { selector: '[data-test-id="highlight-record-label"]' },
  { selector: '[data-test-id="highlight-property-display-dealname"]' },
  { selector: '[data-selenium-test="highlightTitle"]' },
  { selector: 'div[data-selenium-test$="-highlight-details"] h3' },
];

/** A card about the record itself. Beside a ticket's conversation stand cards about its customer too. */
const ownCard = '[data-test-id^="card-wrapper-PROPERTIES_V3/{object}/"]';

const page: Omit<RecordView, 'id' | 'objects' | 'expects'> = {
  pages: ['record'],
  properties: { name },
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
};

/** All places where HubSpot shows one record. */
export const hubspotViews: RecordView[] = [
  { ...page, id: 'record', objects: ['deal', 'ticket'], expects: ['name', 'stage', 'owner', 'mount'] },
  // Many have no lifecycle stage on their pages.
  { ...page, id: 'person-record', objects: ['contact', 'company'], expects: ['name', 'owner', 'mount'] },
  {
    id: 'thread',
    pages: ['thread'],
    properties: { name: [{ selector: '[data-test-id="ticket-header-name-link"]' }] },
    probes: probes.map((probe) => ({ ...probe, selector: `${ownCard} ${probe.selector}` })),
    mounts: [
      {
        id: 'thread-header',
        selector: '[data-application-name="svh-help-desk"] [role="heading"]',
        place: 'after',
        minWidth: 420,
      },
      { id: 'thread-card', selector: ownCard, place: 'before' },
    ],
    expects: ['name', 'stage', 'mount'],
  },
  {
    id: 'preview',
    pages: ['list', 'workspace'],
    scopes: ['[data-test-id="IndexPageInlineSidebar"]', '[data-selenium-test="sidebar-preview-panel"]'],
    // The title's own link: previews hold links to other records too.
    link: '[data-test-id="highlight-record-label"] a,[data-selenium-test="highlightTitle"] a,[data-selenium-test="preview-panel-header"] a',
    properties: { name },
    probes,
    mounts: [
      { id: 'preview-header', selector: '[data-test-id="record-highlight-main-content"]', place: 'after' },
      { id: 'preview-card', selector: '[data-test-id^="card-wrapper-"]', place: 'before' },
    ],
    expects: ['name', 'mount'],
  },
];
