/** What people and companies have in common. */
const party = { name: 'Name', owner: 'OwnerId' };

/** Our word for the object → our property → Salesforce's name of the field (hosts.md 2.2). Pure data: the worker uses
 *  it too. */
export const salesforceNames: Record<string, Record<string, string>> = {
  opportunity: {
    ...party,
    stage: 'StageName',
    stageEntered: 'LastStageChangeDate',
    pipeline: 'RecordTypeId',
    source: 'LeadSource',
    amount: 'Amount',
    closeDate: 'CloseDate',
    nextStep: 'NextStep',
  },
  account: { ...party, source: 'AccountSource' },
  contact: { ...party, source: 'LeadSource' },
  lead: { ...party, stage: 'Status', source: 'LeadSource' },
  case: { name: 'CaseNumber', owner: 'OwnerId', stage: 'Status', source: 'Origin' },
};
