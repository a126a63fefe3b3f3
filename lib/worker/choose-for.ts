import type { Guidance } from '../records/guidance.ts';
import { recordKey } from '../records/record-key.ts';
import { cardTerms } from '../rules/budget/card-terms.ts';
import { chooseCard } from '../rules/budget/choose-card.ts';
import { isWritten, noticesOf } from '../rules/budget/notices-of.ts';
import type { Showing } from '../sync/showings-protocol.ts';
import { noteCard, readCards } from './card-ledger.ts';
import type { Guided } from './guide.ts';
import type { Desk } from './page-desk.ts';
import { noteLine, noteShownCard } from './showings.ts';
import type { TabEntry } from './tab-book.ts';

/** What of a record's flags is said where, to this member in this visit. */
export interface Said {
  /** The member's id: what they dismissed themselves is not said to them. */
  member: string;
  /** The rules of the flags on the card, most urgent first; empty where there is none. */
  card: string[];
  /** Paths of rules that are only counted. */
  demoted: ReadonlySet<string>;
}

/** Those of the flags that come from rules somebody wrote, by rule and name. */
function writtenFlags({ flags }: Guidance, names: readonly string[]): Showing['flags'] {
  return flags
    .filter((flag) => names.includes(flag.rule) && isWritten(flag))
    .map((flag) => ({ rule: flag.reason.rule, flag: flag.rule }));
}

/** Notes that somebody sees the line with these flags on it: by that rules are judged. Viewers cannot act on them. */
export async function noteSeen(
  { ports }: Pick<Desk, 'ports'>,
  { copy, guidance }: Extract<Guided, { show: true }>,
): Promise<void> {
  const { id, access, person } = copy.connection.member;
  if (access === 'viewer') return;
  const loud = noticesOf(guidance, { member: id, person }, await copy.demoted()).filter(
    ({ level }) => level !== 'quiet',
  );
  const flags = writtenFlags(
    guidance,
    loud.map(({ rule }) => rule),
  );
  if (flags.length > 0) await noteLine(copy, recordKey(guidance.record), flags, ports.clock());
}

/**
 * Spends the member's budget of cards on what a tab shows. A card is noted before it is shown, and one at a time, so
 * that two tabs cannot spend the same.
 */
export async function chooseFor(
  desk: Pick<Desk, 'ports' | 'sync'>,
  { copy, published, guidance }: Extract<Guided, { show: true }>,
  entry: Pick<TabEntry, 'since'>,
): Promise<Said> {
  const { id: member, person } = copy.connection.member;
  const demoted = await copy.demoted();
  const notices = noticesOf(guidance, { member, person }, demoted);
  if (!notices.some(({ level }) => level === 'card')) return { member, card: [], demoted };
  const visit = { record: recordKey(guidance.record), since: entry.since };
  return desk.ports.exclusively('cards', async () => {
    const now = desk.ports.clock().getTime();
    const shown = await readCards(copy, now);
    const { card } = chooseCard(notices, shown, visit, cardTerms(published.playbook, person), now);
    const rules = card?.notices.map(({ rule }) => rule) ?? [];
    if (card?.isNew) {
      const present = shown.find(({ record, at }) => record === visit.record && at >= visit.since);
      const { id = crypto.randomUUID(), at = now } = present ?? {};
      const all = [...new Set([...(present?.rules ?? []), ...rules])];
      await noteCard(copy, { id, record: visit.record, rules: all, at }, now);
      const flags = writtenFlags(
        guidance,
        rules.filter((rule) => !present?.rules.includes(rule)),
      );
      if (copy.connection.member.access !== 'viewer')
        await noteShownCard(copy, { id, record: visit.record, flags }, new Date(now));
      // The person's other browsers are to know at once.
      void desk.sync.run(copy);
    }
    return { member, card: rules, demoted };
  });
}
