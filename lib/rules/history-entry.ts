import * as z from 'zod/mini';
import { activityWords } from '../records/activity-words.ts';
import { isHandoffEvent } from '../records/apply-handoff.ts';
import type { DismissalKind } from '../records/dismissal-word.ts';
import type { HistoryEntry } from '../records/history-entry.ts';
import type { IssueKind } from '../records/issue.ts';
import { type JournalEvent, journalEvent, ownerAssigned } from '../records/journal-event.ts';
import type { Observation } from '../records/observation.ts';
import { handoffHistory } from './handoff-history.ts';
import type { PlaybookWords } from './playbook-words.ts';

const known = z.union([journalEvent, ownerAssigned]);

/** A difference that a person would not call one (ms): told at once. */
const atOnce = 3_600_000;

const asides: Record<DismissalKind, string> = {
  'not-now': 'Not now',
  wrong: 'Said to be wrong',
  'not-here': 'Not for this record',
};

const issueWords: Record<IssueKind, string> = {
  rule: 'a rule is wrong',
  sop: 'an SOP is wrong',
  data: 'data is wrong',
  other: 'something else',
};

type Words = Pick<HistoryEntry, 'what'> & Partial<Pick<HistoryEntry, 'lines' | 'via' | 'moment'>>;

/**
 * An event of a record's journal in words. `who` is who sent it, null for what waits in this browser. An event that only a
 * newer version understands is named by its type, so that nothing is missing.
 */
export function historyEntry(
  event: { id: string; type: string; occurredAt: string },
  who: string | null,
  words: PlaybookWords,
): HistoryEntry {
  const parsed = known.safeParse(event);
  const said = parsed.success ? wordsOf(parsed.data, words) : { what: event.type.replaceAll(/[._]/g, ' ') };
  return { id: event.id, at: event.occurredAt, who, lines: [], via: null, moment: null, ...said };
}

function wordsOf(event: JournalEvent, words: PlaybookWords): Words {
  if (isHandoffEvent(event)) return handoffHistory(event, words);
  switch (event.type) {
    case 'record.observed': {
      const [first = '', ...lines] = event.observations.map((seen) => valueText(seen, event, words));
      return { what: first, lines, via: event.observations[0]?.source ?? null };
    }
    case 'step.done':
      return {
        what: `Done: ${words.part(event.occurrence, event.step)}`,
        lines: event.note ? [event.note] : [],
      };
    case 'step.reopened':
      return { what: `Open again: ${words.part(event.occurrence, event.step)}` };
    case 'touch.skipped':
      return { what: `Skipped: ${words.part(event.occurrence, event.touch)}`, lines: [event.reason] };
    case 'criterion.confirmed':
      return { what: `Confirmed: ${words.part(event.occurrence, event.criterion)}` };
    case 'criterion.withdrawn':
      return { what: `Not confirmed any more: ${words.part(event.occurrence, event.criterion)}` };
    case 'flag.snoozed':
      return {
        what: `Snoozed: ${words.flag(event.occurrence, event.rule)}`,
        lines: [event.reason],
        moment: { word: 'until', at: event.until },
      };
    case 'flag.unsnoozed':
      return { what: `No longer snoozed: ${words.flag(event.occurrence, event.rule)}` };
    case 'flag.dismissed':
      return { what: `${asides[event.as]}: ${words.flag(event.occurrence, event.rule)}` };
    case 'flag.restored':
      return { what: `Not put aside any more: ${words.flag(event.occurrence, event.rule)}` };
    case 'waiting.started':
      return { what: 'Waiting on the customer' };
    case 'waiting.ended':
      return { what: 'No longer waiting on the customer' };
    case 'activity.happened': {
      const isLate = Math.abs(Date.parse(event.occurredAt) - Date.parse(event.at)) > atOnce;
      return {
        what: activityWords(event),
        lines: event.note ? [event.note] : [],
        moment: isLate ? { word: 'on', at: event.at } : null,
      };
    }
    case 'activity.withdrawn':
      return { what: 'Taken back: something that was logged' };
    case 'question.asked':
      return { what: `Asked ${words.person(event.person)}`, lines: [event.text] };
    case 'question.answered':
      return { what: 'Answered', lines: [event.text] };
    case 'question.withdrawn':
      return { what: 'Took a question back' };
    case 'issue.raised':
      return { what: `Raised an issue: ${issueWords[event.kind]}` };
    case 'issue.withdrawn':
      return { what: 'Took an issue back' };
    case 'owner.assigned':
      return { what: `Assigned to ${words.person(event.person)}`, lines: [`${event.title}: ${event.how}`] };
  }
}

/** A value with its property's name; an owner is called by name where the playbook knows them. */
function valueText({ property, value }: Observation, { record }: JournalEvent, words: PlaybookWords): string {
  const owner = property === 'owner' && value ? words.index?.findPerson(record.host, value)?.name : undefined;
  return `${words.property(property)}: ${owner ?? (value || 'empty')}`;
}
