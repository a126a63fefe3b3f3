/** What the hosts call one thing by different names: the first of each is HubSpot's. */
const kinds = [
  ['deal', 'opportunity'],
  ['company', 'account'],
  ['ticket', 'case'],
];

/** Whether two words for an object mean one kind of record, whatever host says them. */
export function isSameKind(one: string, other: string): boolean {
  return one === other || kinds.some((words) => words.includes(one) && words.includes(other));
}
