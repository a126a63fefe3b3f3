import type { Guidance } from '../../records/guidance.ts';

/** The people of the playbook, by id, of whom a record may ask something now: whom `entriesOf` is worth asking for. */
export function peopleAsked({ owner, step, sequence, questions }: Guidance): string[] {
  const touch = sequence?.touches.find(({ state }) => state === 'current');
  const asked = [owner, step?.owner, touch?.owner].flatMap((one) => one?.person ?? []);
  const waited = questions.flatMap(({ to, answers }) => (answers.length === 0 ? [to.person] : []));
  return [...new Set([...asked, ...waited])];
}
