import type { StandInPage } from './find-page.ts';

/** One attribute that public code found on HubSpot's own pages. */
export interface KnownAttribute {
  attribute: string;
  /** Regular expression for the whole value. `{type}` stands for the number of the page's object, `{id}` for a record's id
   *  and `{name}` for the name of a property. */
  value: string;
  /** The pages of the stand-in that must show it; none where it is known and not rebuilt. */
  pages: (StandInPage['page'] | 'preview')[];
  /** Where it was seen: public source, with the time of its last change. Facts were taken, no text. */
  source: string;
}

const ticketRefined = 'SysAdminDoc/HubSpot-Ticket-Refined tests/fixtures, 2026-09 (MIT)';
const ticketStyles = 'SysAdminDoc/HubSpot-Ticket-Refined src, 2026-09 (MIT)';
const clockify = 'clockify/browser-extension src/integrations/hubspot.js, 2026-03';
const revguide = 'brucetmkns/revguide.io content/modules, 2026-03';
const dealTests = 'public Playwright and Selenium tests of deal pages, 2021 to 2026';
const helpDesk = 'two public extensions for the help desk, 2026';
const record: KnownAttribute['pages'] = ['record'];
const lists: KnownAttribute['pages'] = ['board', 'table', 'workspace'];

const testId = (value: string, pages: KnownAttribute['pages'], source: string): KnownAttribute => ({
  attribute: 'data-test-id',
  value,
  pages,
  source,
});
const seleniumTest = (value: string, pages: KnownAttribute['pages'], source: string): KnownAttribute => ({
  attribute: 'data-selenium-test',
  value,
  pages,
  source,
});

/** What the stand-in may call its parts by, and no more: a stand-in with names of its own would prove nothing. */
export const knownAttributes: KnownAttribute[] = [
  testId('hs-global-toolbar', [...record, ...lists, 'thread'], ticketRefined),
  testId('hs-vertical-nav', [...record, ...lists, 'thread'], ticketRefined),
  testId('global-search-input-react', [...record, ...lists, 'thread'], ticketRefined),
  testId('record-page', record, revguide),
  testId('left-sidebar', record, ticketRefined),
  testId('middle-pane', record, revguide),
  testId('records-right-sidebar', record, ticketRefined),
  testId('right-sidebar', record, ticketRefined),
  testId('tab-\\d-content', record, ticketRefined),
  testId('card-wrapper-OBJECT_HIGHLIGHT-FAS-{type}-1', record, ticketRefined),
  testId('card-wrapper-PROPERTIES_V3/0-\\d/\\d', [...record, 'preview', 'thread'], ticketRefined),
  testId('card-wrapper-SINGLETON/{type}/RECORD_TIMELINE', record, ticketRefined),
  testId('card-wrapper-ASSOCIATION_V3/0-\\d', [...record, 'preview', 'thread'], ticketRefined),
  testId('card-wrapper-(DATA_HIGHLIGHTS|ACTIVITIES_V2|ATTACHMENTS)/{type}', record, revguide),
  {
    attribute: 'data-card-type',
    value: 'OBJECT_HIGHLIGHT',
    pages: record,
    source: 'toggl/track-extension, 2026-01',
  },
  testId('crm-card-content', [...record, 'preview', 'thread'], ticketRefined),
  testId('associated-objects-card-content-0-\\d', [...record, 'preview', 'thread'], ticketRefined),
  testId('crm-data-highlights-item', record, ticketStyles),
  testId('crm-events-viz-timeline', [...record, 'thread'], ticketRefined),
  testId('timeline-preview-event', [...record, 'thread'], ticketRefined),
  testId('event-timestamp', [...record, 'thread'], ticketRefined),
  testId('highlight-record-label', [...record, 'preview'], ticketRefined),
  testId('record-highlight-main-content', [...record, 'preview'], clockify),
  testId('highlight-property-display-{name}', [...record, 'preview'], dealTests),
  testId('highlight-property-item-{name}', [...record, 'preview'], dealTests),
  testId('property-input-{name}', [...record, 'preview', 'thread'], dealTests),
  testId('(hubspot_owner_id|notes_last_contacted)', [...record, 'preview', 'thread'], dealTests),
  seleniumTest('highlightTitle', [...record, 'preview'], clockify),
  seleniumTest('(contact|company)-chicklet-title-link', [...record, 'thread'], clockify),
  seleniumTest('property-input-{name}', [], dealTests),
  seleniumTest('(contact|company|deal|ticket)-highlight-details', [], clockify),
  testId('IndexPageInlineSidebar', ['preview'], clockify),
  seleniumTest('sidebar-preview-panel', ['preview'], clockify),
  seleniumTest('preview-panel-header', [], clockify),
  testId('framework-data-table-container', ['table'], ticketRefined),
  testId('fdt-scroll-window', ['table'], ticketRefined),
  testId('framework-data-table', ['table'], ticketRefined),
  testId('row-{id}', ['table'], ticketRefined),
  testId('cell-{type}-{name}-{id}', ['table'], ticketRefined),
  testId('label-cell-formatted-property-{name}-{id}', [], ticketStyles),
  testId('header-{type}-{name}', ['table'], revguide),
  testId('truncated-object-label', ['table'], revguide),
  testId('cdb-column', ['board'], revguide),
  testId('cdb-column-name', ['board'], revguide),
  testId('cdb-column-item', ['board'], revguide),
  { attribute: 'data-selenium-id', value: '{id}', pages: ['board'], source: revguide },
  testId('cdb-card', ['board'], revguide),
  testId('cdbc-card', [], revguide),
  testId('board-card-section-title-link', ['board'], revguide),
  testId('cdbc-property-label', ['board'], 'MortenMou/hubspot-highlighter-chrome-ext, 2025'),
  testId('cdbc-property-value', ['board'], 'MortenMou/hubspot-highlighter-chrome-ext, 2025'),
  testId('crm-table-row', ['workspace'], revguide),
  { attribute: 'data-test-object-id', value: '{id}', pages: ['workspace'], source: revguide },
  { attribute: 'data-test-property-name', value: '{name}', pages: ['workspace'], source: revguide },
  { attribute: 'data-application-name', value: 'svh-help-desk', pages: ['thread'], source: clockify },
  testId('thread-list-member-row', ['thread'], clockify),
  { attribute: 'data-selected', value: 'true|false', pages: ['thread'], source: clockify },
  testId('close-thread-button', ['thread'], clockify),
  testId('ticket-header-name-link', ['thread'], helpDesk),
  testId('ticket-header-contact-detail-link', ['thread'], helpDesk),
];

/** The attribute's value as a regular expression, for a page of records of one type. */
export function attributePattern({ value }: KnownAttribute, type: string): RegExp {
  const filled = value
    .replaceAll('{type}', type)
    .replaceAll('{id}', '\\d+')
    .replaceAll('{name}', '[a-z0-9_]+');
  return new RegExp(`^(?:${filled})$`);
}
