import { describe, expect, it } from 'vitest';
import { hubspotAdapter } from '../../../lib/hosts/hubspot/hubspot-adapter.ts';
import { parseAddress, placeRecord } from '../../../lib/hosts/parse-address.ts';
import { recordRef } from '../../../lib/records/record-ref.ts';

const app = 'https://app.hubspot.com';

/** Address → portal and deal. */
const deals: [string, string, string][] = [
  [`${app}/contacts/8421337/record/0-3/21940880101`, '8421337', '21940880101'],
  [`${app}/contacts/8421337/record/0-3/21940880101/`, '8421337', '21940880101'],
  [`${app}/contacts/8421337/record/0-3/21940880101/view/1`, '8421337', '21940880101'],
  [`${app}/contacts/8421337/record/0-3/21940880101/view/1/`, '8421337', '21940880101'],
  [`${app}/contacts/8421337/record/0-3/21940880101?interaction=note`, '8421337', '21940880101'],
  [
    `${app}/contacts/8421337/record/0-3/21940880101/?eschref=%2Fcontacts%2F1%2Frecord%2F0-3%2F2`,
    '8421337',
    '21940880101',
  ],
  [`${app}/contacts/8421337/record/0-3/21940880101#top`, '8421337', '21940880101'],
  [`${app}/contacts/8421337/record/0-3/21940880101?a=1#b`, '8421337', '21940880101'],
  [`${app}/contacts/1/record/0-3/2`, '1', '2'],
  [`${app}/contacts/8421337/deal/99`, '8421337', '99'],
  [`${app}/contacts/8421337/deal/99/`, '8421337', '99'],
  [`${app}/contacts/8421337/deal/99?x=y`, '8421337', '99'],
  [`${app}/contacts/8421337/deal/99/history`, '8421337', '99'],
  ['https://app-eu1.hubspot.com/contacts/8421337/record/0-3/5', '8421337', '5'],
  ['https://app-na1.hubspot.com/contacts/8421337/record/0-3/5', '8421337', '5'],
  ['https://app-na2.hubspot.com/contacts/8421337/record/0-3/5', '8421337', '5'],
  ['https://app-na3.hubspot.com/contacts/8421337/record/0-3/5', '8421337', '5'],
  ['https://app-ap1.hubspot.com/contacts/8421337/deal/5', '8421337', '5'],
  ['https://APP.HUBSPOT.COM/contacts/8421337/record/0-3/5', '8421337', '5'],
  ['https://app.hubspot.com:443/contacts/8421337/record/0-3/5', '8421337', '5'],
];

const others = [
  `${app}/`,
  `${app}/contacts`,
  `${app}/contacts/8421337`,
  `${app}/contacts/8421337/record/0-3`,
  `${app}/contacts/8421337/record/0-3/`,
  `${app}/contacts/8421337/record/0-3/abc`,
  `${app}/contacts/8421337/record/0-3/12ab`,
  `${app}/contacts/8421337/record/0-3/-5`,
  `${app}/contacts/8421337/record/0-1/5`,
  `${app}/contacts/8421337/record/0-2/5`,
  `${app}/contacts/8421337/record/0-5/5`,
  `${app}/contacts/8421337/record/0-27/5`,
  `${app}/contacts/8421337/record/0-970/5`,
  `${app}/contacts/8421337/record/2-123456/5`,
  `${app}/contacts/8421337/record/0-33/5`,
  `${app}/contacts/8421337/record/constructor/5`,
  `${app}/contacts/8421337/contact/5`,
  `${app}/contacts/8421337/company/5`,
  `${app}/contacts/8421337/deals/5`,
  `${app}/contacts/8421337/deal/`,
  `${app}/contacts/x8421337/deal/5`,
  `${app}/contacts/8421337/objects/0-3/views/all/list`,
  `${app}/contacts/8421337/objects/0-3/views/all/board`,
  `${app}/prospecting/8421337/deals`,
  `${app}/help-desk/8421337/view/1/ticket/5/thread/1`,
  `${app}/login?next=/contacts/8421337/record/0-3/5`,
  `${app}/x/contacts/8421337/record/0-3/5`,
  `${app}/contacts/8421337//record/0-3/5`,
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

function findRecord(address: string) {
  const place = parseAddress(hubspotAdapter, address);
  return place && placeRecord(place);
}

describe('the record in HubSpot’s addresses', () => {
  it.each(deals)('%s is a deal', (address, account, id) => {
    const record = findRecord(address);
    expect(record).toEqual({ host: 'hubspot', account, object: 'deal', id });
    expect(recordRef.safeParse(record).success).toBe(true);
  });

  it.each(others)('%s is no deal', (address) => {
    expect(findRecord(address)).toBeUndefined();
  });
});
