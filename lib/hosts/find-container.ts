import type { RecordRef } from '../records/record-ref.ts';

/** By host and object: in which addresses another record contains it, and which object that is. Old addresses of Asana
 *  name by the same place what is no project: nobody knows a record by such an id. */
const containers: Partial<Record<RecordRef['host'], { of: string; object: string; patterns: RegExp[] }>> = {
  asana: {
    of: 'task',
    object: 'project',
    patterns: [
      /^https:\/\/app\.asana\.com\/1\/(?<account>[1-9]\d{0,24})\/project\/(?<id>[1-9]\d{0,24})\/(?:[^?#]*\/)?task\/(?<inner>[1-9]\d{0,24})(?![0-9])/,
      /^https:\/\/app\.asana\.com\/0\/(?<id>[1-9]\d{0,24})\/(?<inner>[1-9]\d{0,24})(?![0-9])/,
    ],
  },
};

/** The record of the same account within which an address shows `record`: the project of a task at Asana. Nothing where
 *  the address names none, or shows another record. */
export function findContainer(record: RecordRef, address: string): RecordRef | undefined {
  const kind = containers[record.host];
  if (!kind || kind.of !== record.object) return undefined;
  for (const pattern of kind.patterns) {
    const { id, inner, account = record.account } = pattern.exec(address)?.groups ?? {};
    if (id !== undefined && inner === record.id && account === record.account)
      return { host: record.host, account, object: kind.object, id };
  }
  return undefined;
}
