import type { Guidance } from '../../records/guidance.ts';
import { handoffPeople } from '../handoffs/handoff-queue.ts';

/** The people of the playbook, by id, of whom a record may ask something now: whom `entriesOf` is worth asking for. */
export function peopleAsked({ owner, step, sequence, questions, handoffs, flags }: Guidance): string[] {
  const touch = sequence?.touches.find(({ state }) => state === 'current');
  const asked = [owner, step?.owner, touch?.owner].flatMap((one) => one?.person ?? []);
  const waited = questions.flatMap(({ to, answers }) => (answers.length === 0 ? [to.person] : []));
  const concerned = flags.flatMap(({ concerns }) => concerns ?? []);
  return [...new Set([...asked, ...waited, ...concerned, ...handoffPeople(handoffs)])];
}
