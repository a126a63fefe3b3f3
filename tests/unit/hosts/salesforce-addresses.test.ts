import { describe, expect, it } from 'vitest';
import { parseAddress, placeRecord, recordAddress } from '../../../lib/hosts/parse-address.ts';
import { salesforceAdapter } from '../../../lib/hosts/salesforce/salesforce-adapter.ts';
import { recordRef } from '../../../lib/records/record-ref.ts';

const acme = 'https://acme.lightning.force.com';
const uat = 'https://acme--uat.sandbox.lightning.force.com';
const opportunity = '0065g00000U8JZpAAN';
const account = '0015g00000kTj0rAAC';
const contact = '0035g00000Udl7dAAB';
const lead = '00Q5g00000ucSmEEAU';
const kase = '5005g00000jky40AAA';
const short = (id: string) => id.slice(0, 15);

/** Address → kind of page, org, object and id. */
const records: [string, string, string, string, string][] = [
  // The record page of each object, long and short
  [`${acme}/lightning/r/Opportunity/${opportunity}/view`, 'record', 'acme', 'opportunity', opportunity],
  [`${acme}/lightning/r/Account/${account}/view`, 'record', 'acme', 'account', account],
  [`${acme}/lightning/r/Contact/${contact}/view`, 'record', 'acme', 'contact', contact],
  [`${acme}/lightning/r/Lead/${lead}/view`, 'record', 'acme', 'lead', lead],
  [`${acme}/lightning/r/Case/${kase}/view`, 'record', 'acme', 'case', kase],
  [`${acme}/lightning/r/${opportunity}/view`, 'record', 'acme', 'opportunity', opportunity],
  [`${acme}/lightning/r/${lead}/view`, 'record', 'acme', 'lead', lead],
  [`${acme}/lightning/r/${kase}`, 'record', 'acme', 'case', kase],
  [`${acme}/lightning/r/Opportunity/${opportunity}`, 'record', 'acme', 'opportunity', opportunity],
  [`${acme}/lightning/r/Opportunity/${opportunity}/`, 'record', 'acme', 'opportunity', opportunity],
  // Ids of 15 characters, and of 18 in another case
  [
    `${acme}/lightning/r/Opportunity/${short(opportunity)}/view`,
    'record',
    'acme',
    'opportunity',
    opportunity,
  ],
  [`${acme}/lightning/r/${short(lead)}/view`, 'record', 'acme', 'lead', lead],
  [`${acme}/lightning/r/Lead/${lead.toLowerCase()}/view`, 'record', 'acme', 'lead', lead],
  [`${acme}/lightning/r/Contact/${contact.toUpperCase()}/view`, 'record', 'acme', 'contact', contact],
  // An id says what it is, whatever stands before it
  [`${acme}/lightning/r/Account/${opportunity}/view`, 'record', 'acme', 'opportunity', opportunity],
  // Sub-views, queries, hashes, the app in front
  [`${acme}/lightning/r/Opportunity/${opportunity}/edit`, 'record', 'acme', 'opportunity', opportunity],
  [
    `${acme}/lightning/r/Opportunity/${opportunity}/edit?count=1`,
    'record',
    'acme',
    'opportunity',
    opportunity,
  ],
  [
    `${acme}/lightning/r/Opportunity/${opportunity}/view?channel=EMAIL#top`,
    'record',
    'acme',
    'opportunity',
    opportunity,
  ],
  [
    `${acme}/lightning/r/Opportunity/${opportunity}/view#details`,
    'record',
    'acme',
    'opportunity',
    opportunity,
  ],
  [
    `${acme}/lightning/r/Opportunity/${opportunity}/related/OpportunityContactRoles/view`,
    'related',
    'acme',
    'opportunity',
    opportunity,
  ],
  [`${acme}/lightning/r/${account}/related/Opportunities/view`, 'related', 'acme', 'account', account],
  [
    `${acme}/lightning/app/standard__LightningSales/r/Opportunity/${opportunity}/view`,
    'record',
    'acme',
    'opportunity',
    opportunity,
  ],
  [`${acme}/lightning/app/06m5g000000ABCDAA2/r/${contact}/view`, 'record', 'acme', 'contact', contact],
  // The console: the address is the tab's own, its parent stands behind it
  [
    `${acme}/lightning/r/Contact/${contact}/view?ws=%2Flightning%2Fr%2FAccount%2F${account}%2Fview`,
    'record',
    'acme',
    'contact',
    contact,
  ],
  [
    `${acme}/lightning/r/Case/${kase}/view?ws=%2Flightning%2Fr%2FCase%2F${short(kase)}%2Fview`,
    'record',
    'acme',
    'case',
    kase,
  ],
  [
    `${acme}/lightning/r/Opportunity/${opportunity}/related/Partners/view?ws=%2Flightning%2Fr%2FAccount%2F${account}%2Fview`,
    'related',
    'acme',
    'opportunity',
    opportunity,
  ],
  // Sandboxes new and old, partitions, proxies, government, China
  [`${uat}/lightning/r/Opportunity/${opportunity}/view`, 'record', 'acme--uat', 'opportunity', opportunity],
  [
    `https://acme--uat.lightning.force.com/lightning/r/Opportunity/${opportunity}/view`,
    'record',
    'acme--uat',
    'opportunity',
    opportunity,
  ],
  [
    `https://acme-dev-ed.develop.lightning.force.com/lightning/r/${account}/view`,
    'record',
    'acme-dev-ed',
    'account',
    account,
  ],
  [
    `https://acme-1.scratch.lightning.force.com/lightning/r/${account}/view`,
    'record',
    'acme-1',
    'account',
    account,
  ],
  [
    `https://acme.trailblaze.lightning.force.com/lightning/r/${account}/view`,
    'record',
    'acme',
    'account',
    account,
  ],
  [`https://acme.demo.lightning.force.com/lightning/r/${account}/view`, 'record', 'acme', 'account', account],
  [`https://acme.lightning.force.com.mcas.ms/lightning/r/Lead/${lead}/view`, 'record', 'acme', 'lead', lead],
  [
    `https://acme--uat.sandbox.lightning.force.com.mcas.ms/lightning/r/${lead}/view`,
    'record',
    'acme--uat',
    'lead',
    lead,
  ],
  [`https://agency.lightning.force.mil/lightning/r/Case/${kase}/view`, 'record', 'agency', 'case', kase],
  [`https://agency.lightning.crmforce.mil/lightning/r/Case/${kase}/view`, 'record', 'agency', 'case', kase],
  [
    `https://acme.lightning.sfcrmapps.cn/lightning/r/Account/${account}/view`,
    'record',
    'acme',
    'account',
    account,
  ],
  [
    `https://ACME.Lightning.Force.com/lightning/r/Account/${account}/view`,
    'record',
    'acme',
    'account',
    account,
  ],
  [`${acme}:443/lightning/r/Account/${account}/view`, 'record', 'acme', 'account', account],
  // The first addresses of Lightning
  [`${acme}/one/one.app#/sObject/${opportunity}/view`, 'record', 'acme', 'opportunity', opportunity],
  [
    `${acme}/one/one.app?source=aloha#/sObject/${short(opportunity)}/view?t=1`,
    'record',
    'acme',
    'opportunity',
    opportunity,
  ],
  [`${acme}/one/one.app#/alohaRedirect/${account}`, 'record', 'acme', 'account', account],
  // Setup's frame, and Classic
  [
    `${acme}/lightning/setup/SetupOneHome/page?address=%2F${opportunity}`,
    'framed',
    'acme',
    'opportunity',
    opportunity,
  ],
  [
    `${acme}/lightning/setup/ObjectManager/page?nodeId=x&address=%2F${short(lead)}%3Fnooverride%3D1`,
    'framed',
    'acme',
    'lead',
    lead,
  ],
  [`https://acme.my.salesforce.com/${short(opportunity)}`, 'classic', 'acme', 'opportunity', opportunity],
  [
    `https://acme.my.salesforce.com/${opportunity}?srPos=0&srKp=006`,
    'classic',
    'acme',
    'opportunity',
    opportunity,
  ],
  [`https://acme.my.salesforce.com/${account}/e?retURL=%2F${account}`, 'classic', 'acme', 'account', account],
  [`https://acme--uat.sandbox.my.salesforce.com/${contact}`, 'classic', 'acme--uat', 'contact', contact],
  [`https://agency.my.salesforce.mil/${kase}`, 'classic', 'agency', 'case', kase],
  [`${acme}/${lead}`, 'classic', 'acme', 'lead', lead],
];

/** Lists: address → kind of page and org. */
const lists: [string, string, string][] = [
  [`${acme}/lightning/o/Opportunity/list?filterName=Recent`, 'list-Opportunity', 'opportunity'],
  [`${acme}/lightning/o/Opportunity/list?filterName=__Recent`, 'list-Opportunity', 'opportunity'],
  [`${acme}/lightning/o/Opportunity/list?filterName=00B5g00000ABCDEEA4`, 'list-Opportunity', 'opportunity'],
  [`${acme}/lightning/o/Opportunity/list`, 'list-Opportunity', 'opportunity'],
  [`${acme}/lightning/o/Opportunity/home`, 'list-Opportunity', 'opportunity'],
  [`${acme}/lightning/o/Account/list?filterName=AllAccounts`, 'list-Account', 'account'],
  [`${acme}/lightning/o/Contact/list?filterName=Recent`, 'list-Contact', 'contact'],
  [`${acme}/lightning/o/Lead/list?filterName=Recent&view=kanban`, 'list-Lead', 'lead'],
  [`${uat}/lightning/o/Case/home`, 'list-Case', 'case'],
  [`${acme}/lightning/app/standard__LightningService/o/Case/list?filterName=Recent`, 'list-Case', 'case'],
];

/** Salesforce's own pages that show no record of ours. */
const others = [
  `${acme}/`,
  `${acme}/lightning`,
  `${acme}/lightning/page/home`,
  `${acme}/lightning/page/chatter`,
  `${acme}/lightning/n/My_Tab`,
  `${acme}/lightning/setup/SetupOneHome/home`,
  `${acme}/lightning/setup/Users/page?address=%2F0055g00000ABCDE`,
  `${acme}/lightning/o/Opportunity/new?count=1`,
  `${acme}/lightning/o/Task/home`,
  `${acme}/lightning/o/Invoice__c/list?filterName=Recent`,
  `${acme}/lightning/o/Opportunity__c/list`,
  `${acme}/lightning/r/Task/00T5g00000ABCDEEA4/view`,
  `${acme}/lightning/r/User/0055g00000ABCDEIAX/view`,
  `${acme}/lightning/r/Invoice__c/a015g00000ABCDEAA2/view`,
  `${acme}/lightning/r/Invoice__c/${opportunity}/view`,
  `${acme}/lightning/r/Opportunity/view`,
  `${acme}/lightning/r/Opportunity/0065g00000U8JZ/view`,
  `${acme}/lightning/r/Opportunity/0065g00000U8JZpA/view`,
  `${acme}/lightning/r/Opportunity/${opportunity}x/view`,
  // The suffix of another id
  `${acme}/lightning/r/Opportunity/0065g00000U8JZp111/view`,
  `${acme}/lightning/r/Opportunity/006000000000001AAB/view`,
  `${acme}/lightning/r/Opportunity/0065g00000_8JZpAAN/view`,
  `${acme}/lightning/o/Task/home?ws=%2Flightning%2Fr%2FAccount%2F${account}%2Fview`,
  `${acme}/lightning/cmp/c__thing?c__recordId=${opportunity}`,
  `${acme}/one/one.app`,
  `${acme}/one/one.app#/sObject/Opportunity/home`,
  `${acme}/one/one.app#eyJjb21wb25lbnREZWYiOiJvbmU6c3RhcnQifQ`,
  `${acme}/apex/Page?id=${opportunity}`,
  `${acme}/x/lightning/r/Opportunity/${opportunity}/view`,
  'https://acme.my.salesforce.com/006',
  'https://acme.my.salesforce.com/006/o',
  'https://acme.my.salesforce.com/home/home.jsp',
];

/** Not Salesforce's own pages at all. */
const foreign = [
  `http://acme.lightning.force.com/lightning/r/Opportunity/${opportunity}/view`,
  `${acme}:8443/lightning/r/Opportunity/${opportunity}/view`,
  `https://lightning.force.com/lightning/r/Opportunity/${opportunity}/view`,
  `https://acme.x.y.lightning.force.com/lightning/r/Opportunity/${opportunity}/view`,
  `https://-acme.lightning.force.com/lightning/r/Opportunity/${opportunity}/view`,
  `https://acme.lightning.force.com.example.com/lightning/r/Opportunity/${opportunity}/view`,
  `https://acme.lightning.force.co/lightning/r/Opportunity/${opportunity}/view`,
  `https://acmelightning.force.com/lightning/r/Opportunity/${opportunity}/view`,
  `https://acme--pkg.vf.force.com/apex/Page?id=${opportunity}`,
  `https://login.salesforce.com/${opportunity}`,
  `https://help.salesforce.com/${opportunity}`,
  `https://acme.file.force.com/${opportunity}`,
  'about:blank',
  '',
];

describe('addresses of Salesforce', () => {
  it.each(records)('%s is a %s page', (address, page, org, object, id) => {
    const place = parseAddress(salesforceAdapter, address);
    const record = { host: 'salesforce', account: org, object, id };
    expect(place).toEqual({ page, ...record });
    expect(recordRef.safeParse(place && placeRecord(place)).data).toEqual(record);
  });

  it.each(lists)('%s is a list', (address, page, object) => {
    const place = parseAddress(salesforceAdapter, address);
    expect(place).toMatchObject({ page, object, id: null });
  });

  it.each(others)('%s is no record', (address) => {
    expect(parseAddress(salesforceAdapter, address)).toMatchObject({ page: 'other', id: null });
  });

  it.each(foreign)('%s is foreign', (address) => {
    expect(parseAddress(salesforceAdapter, address)).toBeUndefined();
  });
});

describe('links to Salesforce', () => {
  it.each(records)('%s leads back to itself', (address) => {
    const place = parseAddress(salesforceAdapter, address);
    const record = place && placeRecord(place);
    if (!record) throw new Error(`${address} is no record`);
    for (const near of [undefined, address]) {
      const again = parseAddress(salesforceAdapter, recordAddress(salesforceAdapter, record, near));
      expect(again && placeRecord(again)).toEqual(record);
    }
  });

  it.each([
    ['acme', undefined, `${acme}/lightning/r/Lead/${lead}/view`],
    ['acme--uat', undefined, `${uat}/lightning/r/Lead/${lead}/view`],
    ['acme-dev-ed', undefined, `https://acme-dev-ed.lightning.force.com/lightning/r/Lead/${lead}/view`],
    [
      'acme',
      'https://acme.lightning.force.mil/lightning/page/home',
      `https://acme.lightning.force.mil/lightning/r/Lead/${lead}/view`,
    ],
    ['acme', `${uat}/lightning/page/home`, `${acme}/lightning/r/Lead/${lead}/view`],
  ])('of %s, near %s', (org, near, address) => {
    const record = { host: 'salesforce', account: org, object: 'lead', id: lead } as const;
    expect(recordAddress(salesforceAdapter, record, near)).toBe(address);
  });
});
