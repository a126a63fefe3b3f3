import { describe, expect, it } from 'vitest';
import { hubspotAdapter } from '../../../lib/hosts/hubspot/hubspot-adapter.ts';
import { parseAddress, placeRecord, recordAddress } from '../../../lib/hosts/parse-address.ts';
import { recordRef } from '../../../lib/records/record-ref.ts';

const app = 'https://app.hubspot.com';
const eu = 'https://app-eu1.hubspot.com';

/** Address → kind of page, portal, object, id. */
const records: [string, string, string, string, string][] = [
  // The unified page of each object, with what may follow the id.
  [`${app}/contacts/8421337/record/0-3/21940880101`, 'record', '8421337', 'deal', '21940880101'],
  [`${app}/contacts/8421337/record/0-3/21940880101/`, 'record', '8421337', 'deal', '21940880101'],
  [`${app}/contacts/8421337/record/0-3/21940880101/view/1`, 'record', '8421337', 'deal', '21940880101'],
  [`${app}/contacts/8421337/record/0-3/21940880101/view/1/`, 'record', '8421337', 'deal', '21940880101'],
  [
    `${app}/contacts/8421337/record/0-3/21940880101?interaction=note`,
    'record',
    '8421337',
    'deal',
    '21940880101',
  ],
  [
    `${app}/contacts/8421337/record/0-3/2/?eschref=%2Fcontacts%2F1%2Frecord%2F0-1%2F9`,
    'record',
    '8421337',
    'deal',
    '2',
  ],
  [`${app}/contacts/8421337/record/0-3/21940880101#top`, 'record', '8421337', 'deal', '21940880101'],
  [`${app}/contacts/8421337/record/0-3/21940880101?a=1#b`, 'record', '8421337', 'deal', '21940880101'],
  [`${app}/contacts/1/record/0-3/2`, 'record', '1', 'deal', '2'],
  [`${app}/contacts/8421337/record/0-1/51`, 'record', '8421337', 'contact', '51'],
  [`${app}/contacts/8421337/record/0-1/51/view/2?engagement=77`, 'record', '8421337', 'contact', '51'],
  [`${app}/contacts/8421337/record/0-1/51?interaction=schedule`, 'record', '8421337', 'contact', '51'],
  [`${app}/contacts/8421337/record/0-2/51`, 'record', '8421337', 'company', '51'],
  [`${app}/contacts/8421337/record/0-2/51/view/1`, 'record', '8421337', 'company', '51'],
  [`${app}/contacts/8421337/record/0-5/4870000003`, 'record', '8421337', 'ticket', '4870000003'],
  [
    `${app}/contacts/8421337/record/0-5/4870000003/?utm_source=mail`,
    'record',
    '8421337',
    'ticket',
    '4870000003',
  ],
  // Older forms.
  [`${app}/contacts/8421337/deal/99`, 'record', '8421337', 'deal', '99'],
  [`${app}/contacts/8421337/deal/99/`, 'record', '8421337', 'deal', '99'],
  [`${app}/contacts/8421337/deal/99?x=y`, 'record', '8421337', 'deal', '99'],
  [`${app}/contacts/8421337/deal/99/history`, 'record', '8421337', 'deal', '99'],
  [`${app}/contacts/8421337/contact/51`, 'record', '8421337', 'contact', '51'],
  [`${app}/contacts/8421337/contact/51/?interaction=email`, 'record', '8421337', 'contact', '51'],
  [`${app}/contacts/8421337/company/51/`, 'record', '8421337', 'company', '51'],
  [`${app}/contacts/8421337/company/51#notes`, 'record', '8421337', 'company', '51'],
  [`${app}/contacts/8421337/ticket/7`, 'record', '8421337', 'ticket', '7'],
  [`${app}/contacts/8421337/ticket/7/`, 'record', '8421337', 'ticket', '7'],
  [`${app}/sales/8421337/deal/99/`, 'record', '8421337', 'deal', '99'],
  [`${app}/sales/8421337/company/51`, 'record', '8421337', 'company', '51'],
  // The help desk, below any of its views.
  [
    `${app}/help-desk/8421337/view/95291824/ticket/29859078751/thread/88`,
    'thread',
    '8421337',
    'ticket',
    '29859078751',
  ],
  [`${app}/help-desk/8421337/view/95291824/ticket/29859078751`, 'thread', '8421337', 'ticket', '29859078751'],
  [`${app}/help-desk/8421337/view/9/ticket/5?messageId=88897188107`, 'thread', '8421337', 'ticket', '5'],
  [`${app}/help-desk/8421337/view/search/ticket/5/`, 'thread', '8421337', 'ticket', '5'],
  [`${app}/help-desk/8421337/ticket/5/thread/6`, 'thread', '8421337', 'ticket', '5'],
  [`${eu}/help-desk/8421337/view/9/list-view/ticket/5`, 'thread', '8421337', 'ticket', '5'],
  // Regional hosts, and forms that browsers write otherwise.
  [`${eu}/contacts/8421337/record/0-3/5`, 'record', '8421337', 'deal', '5'],
  ['https://app-na1.hubspot.com/contacts/8421337/record/0-1/5', 'record', '8421337', 'contact', '5'],
  ['https://app-na2.hubspot.com/contacts/8421337/record/0-2/5', 'record', '8421337', 'company', '5'],
  ['https://app-na3.hubspot.com/contacts/8421337/record/0-5/5', 'record', '8421337', 'ticket', '5'],
  ['https://app-ap1.hubspot.com/contacts/8421337/deal/5', 'record', '8421337', 'deal', '5'],
  ['https://APP.HUBSPOT.COM/contacts/8421337/record/0-3/5', 'record', '8421337', 'deal', '5'],
  ['https://app.hubspot.com:443/contacts/8421337/record/0-3/5', 'record', '8421337', 'deal', '5'],
];

/** Address → kind of page, portal, object of the list. */
const lists: [string, string, string, string][] = [
  [`${app}/contacts/8421337/objects/0-3/views/all/list`, 'list', '8421337', 'deal'],
  [`${app}/contacts/8421337/objects/0-3/views/all/board`, 'list', '8421337', 'deal'],
  [`${app}/contacts/8421337/objects/0-3/views/123456/board?query=acme`, 'list', '8421337', 'deal'],
  [`${app}/contacts/8421337/objects/0-1/views/all/list#page=2`, 'list', '8421337', 'contact'],
  [`${app}/contacts/8421337/objects/0-1`, 'list', '8421337', 'contact'],
  [`${app}/contacts/8421337/objects/0-2/views/my/list`, 'list', '8421337', 'company'],
  [`${eu}/contacts/8421337/objects/0-5/views/all/board`, 'list', '8421337', 'ticket'],
  [`${app}/prospecting/8421337/deals`, 'workspace', '8421337', 'deal'],
  [`${app}/prospecting/8421337/contacts/view/my?tab=1`, 'workspace', '8421337', 'contact'],
  [`${app}/prospecting/8421337/companies/`, 'workspace', '8421337', 'company'],
  [`${eu}/prospecting/8421337/tickets`, 'workspace', '8421337', 'ticket'],
];

/** Pages of HubSpot that show no record of ours. */
const others = [
  `${app}/`,
  `${app}/contacts`,
  `${app}/contacts/8421337`,
  `${app}/contacts/8421337/record/0-3`,
  `${app}/contacts/8421337/record/0-3/`,
  `${app}/contacts/8421337/record/0-3/abc`,
  `${app}/contacts/8421337/record/0-3/12ab`,
  `${app}/contacts/8421337/record/0-3/-5`,
  `${app}/contacts/8421337/record/0-27/5`,
  `${app}/contacts/8421337/record/0-970/5`,
  `${app}/contacts/8421337/record/2-123456/5`,
  `${app}/contacts/8421337/record/0-33/5`,
  `${app}/contacts/8421337/record/0-11/5`,
  `${app}/contacts/8421337/record/constructor/5`,
  `${app}/contacts/8421337/constructor/5`,
  `${app}/contacts/8421337/contacts/5`,
  `${app}/contacts/8421337/companies/5`,
  `${app}/contacts/8421337/deals/5`,
  `${app}/contacts/8421337/deals/board/view/all/`,
  `${app}/contacts/8421337/deal/`,
  `${app}/contacts/x8421337/deal/5`,
  `${app}/contacts/8421337/objects/2-123456/views/all/list`,
  `${app}/contacts/8421337/objects/0-33/views/all/list`,
  `${app}/prospecting/8421337/leads/view/all-leads?leadId=5`,
  `${app}/prospecting/8421337/deals-old`,
  `${app}/help-desk/8421337/view/95291824/list-view`,
  `${app}/help-desk/8421337/view/9?back=/ticket/5`,
  `${app}/help-desk/view/9/ticket/5`,
  `${app}/live-messages/8421337/inbox/5`,
  `${app}/login?next=/contacts/8421337/record/0-3/5`,
  `${app}/x/contacts/8421337/record/0-3/5`,
  `${app}/contacts/8421337//record/0-3/5`,
  `${app}/contacts/8421337/record%2F0-3%2F5`,
];

/** Addresses that are not HubSpot's application at all. */
const foreign = [
  'http://app.hubspot.com/contacts/8421337/record/0-3/5',
  'https://app.hubspot.com:8443/contacts/8421337/record/0-3/5',
  'https://www.hubspot.com/contacts/8421337/record/0-3/5',
  'https://hubspot.com/contacts/8421337/record/0-3/5',
  'https://app.hubspot.com.example.com/contacts/8421337/record/0-3/5',
  'https://evil-app.hubspot.com/contacts/8421337/record/0-3/5',
  'https://app-.hubspot.com/contacts/8421337/record/0-3/5',
  'https://app-eu1.evil.hubspot.com/contacts/8421337/record/0-3/5',
  'https://app-eu1xhubspot.com/contacts/8421337/record/0-3/5',
  'https://knowledge.hubspot.com/contacts/8421337/record/0-3/5',
  'about:blank',
  'no address',
  '',
];

describe('HubSpot’s addresses', () => {
  it.each(records)('%s is a %s of %s: %s %s', (address, page, account, object, id) => {
    const place = parseAddress(hubspotAdapter, address);
    expect(place).toEqual({ host: 'hubspot', page, account, object, id });
    const record = place && placeRecord(place);
    expect(recordRef.safeParse(record).success).toBe(true);
  });

  it.each(records)('the record of %s has a link that leads to it', (address, _page, account, object, id) => {
    const record = { host: 'hubspot' as const, account, object, id };
    for (const near of [undefined, address, `${eu}/contacts/${account}/objects/0-1`]) {
      const link = recordAddress(hubspotAdapter, record, near);
      const place = parseAddress(hubspotAdapter, link);
      expect(place).toEqual({ page: 'record', ...record });
      expect(new URL(link).host).toBe(near ? new URL(near).host : 'app.hubspot.com');
    }
  });

  it('makes links of the form that HubSpot itself makes', () => {
    const links = ['contact', 'company', 'deal', 'ticket'].map((object) =>
      recordAddress(hubspotAdapter, { host: 'hubspot', account: '1', object, id: '2' }),
    );
    expect(links).toEqual(['0-1', '0-2', '0-3', '0-5'].map((type) => `${app}/contacts/1/record/${type}/2`));
  });

  it.each(lists)('%s is a %s of %s: %s', (address, page, account, object) => {
    expect(parseAddress(hubspotAdapter, address)).toEqual({
      host: 'hubspot',
      page,
      account,
      object,
      id: null,
    });
  });

  it.each(others)('%s shows no record', (address) => {
    const place = parseAddress(hubspotAdapter, address);
    expect(place).toMatchObject({ object: null, id: null });
    expect(place && placeRecord(place)).toBeUndefined();
  });

  it.each(foreign)('"%s" is not HubSpot’s', (address) => {
    expect(parseAddress(hubspotAdapter, address)).toBeUndefined();
  });
});
