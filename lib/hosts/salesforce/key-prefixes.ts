/** The first characters of an id, which say whose object it is, the same in every org (hosts.md 2.1). */
export const keyPrefixes: Record<string, string> = {
  '006': 'Opportunity',
  '001': 'Account',
  '003': 'Contact',
  '00Q': 'Lead',
  500: 'Case',
};
