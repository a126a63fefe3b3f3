/** What people and companies have in common. */
const party = { name: 'Name', owner: 'OwnerId' };
const person = { ...party, source: 'LeadSource' };

/** Our word for the object → our property → Salesforce's name of the field (hosts.md 2.2). Pure data: the worker uses
 *  it too. */
export const salesforceNames: Record<string, Record<string, string>> = {
  opportunity: {
    ...person,
    stage: 'StageName',
    stageEntered: 'LastStageChangeDate',
    pipeline: 'RecordTypeId',
    amount: 'Amount',
    closeDate: 'CloseDate',
    nextStep: 'NextStep',
  },
  account: { ...party, source: 'AccountSource' },
  contact: person,
  lead: { ...person, stage: 'Status' },
  case: { name: 'CaseNumber', owner: 'OwnerId', stage: 'Status', source: 'Origin' },
};
