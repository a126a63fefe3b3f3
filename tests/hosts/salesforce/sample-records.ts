import type { ObjectName, StandInRecord } from './stand-in-options.ts';

const columns: Record<ObjectName, string[]> = {
  Opportunity: [
    'Name',
    'StageName',
    'Amount',
    'CloseDate',
    'OwnerId',
    'AccountId',
    'NextStep',
    'LeadSource',
    'LastStageChangeDate',
  ],
  Account: ['Name', 'OwnerId', 'Type', 'AccountSource', 'Phone'],
  Contact: ['Name', 'OwnerId', 'AccountId', 'LeadSource', 'Email'],
  Lead: ['Name', 'Status', 'OwnerId', 'Company', 'LeadSource', 'Email'],
  Case: ['CaseNumber', 'Subject', 'Status', 'OwnerId', 'Origin', 'Priority', 'ContactId'],
};

/** Fields whose values are numbers. */
const numbers = new Set(['Amount']);

const rows: Record<ObjectName, string> = {
  Opportunity: `
0065g00000U8JZpAAN|Northwind retainer 2027|Negotiation/Review|48000|2026-12-18|Mara Lindt|Northwind Traders|Send the proposal recap|Web|2026-11-02
0065g00000DE0iGAAT|Fabrikam onboarding programme|Qualification|9800.5|2027-01-15|Ivo Brandt|Fabrikam GmbH||Partner|2026-11-12
0065g00000XlD6gAAF|Contoso service desk|Proposal/Price Quote|31000|2026-12-04|Mara Lindt|Contoso Ltd|Call legal about clause 7|Web|2026-10-28
0065g00000NCFbaAAH|Tailspin rollout|Proposal/Price Quote|22500|2026-11-30|Sanne de Wit|Tailspin Toys|Confirm the start date|Phone Inquiry|2026-11-05
0065g00000EPFjbAAH|Adatum website|Prospecting|12400|2027-02-02|Ivo Brandt|Adatum Corp|Book the discovery call|Purchased List|2026-11-15
0065g00000D0kH8AAJ|Wingtip analytics|Qualification|27900|2027-01-22|Sanne de Wit|Wingtip Labs|Map their reporting flow|Web|2026-11-09
0065g00000Oool8AAB|Proseware migration|Prospecting|64000|2027-03-12|Mara Lindt|Proseware Inc||Other|2026-11-18
0065g00000DklZDAAZ|Litware support plan|Negotiation/Review|18200|2026-12-11|Ivo Brandt|Litware AG|Walk through pricing|Partner|2026-11-01
0065g00000OCj2IAAT|Alpine Ski House portal|Closed Won|39500|2026-11-02|Sanne de Wit|Alpine Ski House|Chase the signature|Web|2026-11-02
0065g00000SaJiHAAV|Blue Yonder pilot|Qualification|7500|2027-01-08|Mara Lindt|Blue Yonder Air|Agree success measures|Phone Inquiry|2026-11-11`,
  Account: `
0015g00000kTj0rAAC|Northwind Traders|Mara Lindt|Customer - Direct|Web|+49 30 5551 020
0015g00000LGlkoAAD|Fabrikam GmbH|Ivo Brandt|Prospect|Partner|+49 40 5551 030
0015g00000MXGjtAAH|Contoso Ltd|Mara Lindt|Customer - Channel|Web|+44 20 5551 0040
0015g00000EkDnNAAV|Tailspin Toys|Sanne de Wit|Prospect|Phone Inquiry|+31 20 5551 050
0015g00000fribxAAA|Adatum Corp|Ivo Brandt|Prospect|Other|+1 425 555 0160`,
  Contact: `
0035g00000Udl7dAAB|Julia Ortega|Mara Lindt|Northwind Traders|Web|julia.ortega@example.com
0035g00000XTPyLAAX|Tom Eriksen|Ivo Brandt|Fabrikam GmbH|Partner|tom.eriksen@example.com
0035g00000sxPFkAAM|Priya Raman|Mara Lindt|Contoso Ltd|Web|priya.raman@example.com
0035g00000Thf4VAAR|Luis Prado|Sanne de Wit|Tailspin Toys|Other|luis.prado@example.com`,
  Lead: `
00Q5g00000ucSmEEAU|Hannah Vogel|Open - Not Contacted|Ivo Brandt|Vogel Logistik|Web|hannah.vogel@example.com
00Q5g00000HgaKwEAJ|Omar Haddad|Working - Contacted|Sanne de Wit|Haddad Foods|Purchased List|omar.haddad@example.com
00Q5g00000VJ7faEAD|Ellen Kowalski|Working - Contacted|Mara Lindt|Kowalski Studio|Phone Inquiry|ellen.kowalski@example.com
00Q5g00000C9qEwEAJ|Nils Berger|Open - Not Contacted|Ivo Brandt|Berger Stahl|Other|nils.berger@example.com`,
  Case: `
5005g00000jky40AAA|00001026|Invoice shows the wrong address|Working|Mara Lindt|Email|High|Julia Ortega
5005g00000UVsWmAAL|00001027|Login fails after the update|New|Ivo Brandt|Web|Medium|Tom Eriksen
5005g00000flzdEAAQ|00001031|Delivery arrived incomplete|Escalated|Mara Lindt|Phone|High|Priya Raman
5005g000001F8ReAAK|00001040|Question about the contract term|New|Sanne de Wit|Email|Low|Luis Prado`,
};

/** Records of a small services company: ten opportunities, and a few of each other object. */
export const sampleRecords: StandInRecord[] = (Object.keys(rows) as ObjectName[]).flatMap((object) =>
  rows[object]
    .trim()
    .split('\n')
    .map((row) => {
      const [id = '', ...values] = row.split('|');
      const fields = columns[object].map((name, index) => {
        const value = values[index] ?? '';
        return [name, numbers.has(name) ? Number(value) : value] as const;
      });
      return { id, object, fields: Object.fromEntries(fields) };
    }),
);

/** The field that heads a record's page. */
export function titleField(object: ObjectName): string {
  return object === 'Case' ? 'CaseNumber' : 'Name';
}

/** All fields of an object, in the order of its layout. */
export function fieldsOf(object: ObjectName): string[] {
  return columns[object];
}

/** The field that the path shows. */
export function stageField(object: ObjectName): string | undefined {
  return object === 'Opportunity'
    ? 'StageName'
    : object === 'Lead' || object === 'Case'
      ? 'Status'
      : undefined;
}
