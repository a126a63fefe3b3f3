import type { FlagView, Guidance } from '../../records/guidance.ts';
import { recordKey } from '../../records/record-key.ts';
import { isLoudFor } from '../is-loud.ts';
import { flagPriority, type Notice } from './notice.ts';

/** Whether a flag comes from a rule that somebody wrote, and so can be judged by how people answer it. */
export function isWritten({ kind }: Pick<FlagView, 'kind'>): boolean {
  return kind === 'stalled' || kind === 'condition';
}

/** How loud a flag may be: as its rule says, but only counted where so few acted on the rule that it was demoted.
 *  `demoted` holds paths of rules. */
export function levelOf(flag: FlagView, demoted: ReadonlySet<string>): FlagView['level'] {
  return isWritten(flag) && demoted.has(flag.reason.rule) ? 'quiet' : flag.level;
}

/** A card is for those whom the flag concerns; everybody else who looks at the record finds it in the line. */
function isOthers({ concerns, level }: FlagView, person: string | null | undefined): boolean {
  return level === 'card' && concerns !== undefined && !concerns.some((id) => id === person);
}

/** What the flags of one record want to say to a member (by id, and as a person of the playbook): all that are neither snoozed nor put aside. */
export function noticesOf(
  { record, flags }: Pick<Guidance, 'record' | 'flags'>,
  { member, person }: { member: string; person?: string | null },
  demoted: ReadonlySet<string>,
): Notice[] {
  return flags
    .filter((flag) => isLoudFor(flag, member))
    .map((flag) => ({
      record: recordKey(record),
      rule: flag.rule,
      level: isOthers(flag, person) ? 'line' : levelOf(flag, demoted),
      priority: flagPriority(flag.kind),
      // All are of the same record, so money decides nothing between them.
      money: null,
    }));
}
