import * as z from 'zod/mini';
import { activityWords } from '../records/activity-words.ts';
import { isHandoffEvent } from '../records/apply-handoff.ts';
import type { DismissalKind } from '../records/dismissal-word.ts';
import type { HistoryEntry } from '../records/history-entry.ts';
import type { IssueKind } from '../records/issue.ts';
import { type JournalEvent, journalEvent, ownerAssigned } from '../records/journal-event.ts';
import type { Observation } from '../records/observation.ts';
import type { Text, TextKey } from '../text/text.ts';
import { coachLines } from './coach-lines.ts';
import { handoffHistory } from './handoff-history.ts';
import type { PlaybookWords } from './playbook-words.ts';

const known = z.union([journalEvent, ownerAssigned]);

/** A difference that a person would not call one (ms): told at once. */
const atOnce = 3_600_000;

const asides = {
  'not-now': 'history.notNow',
  wrong: 'history.wrong',
  'not-here': 'history.notHere',
} as const satisfies Record<DismissalKind, TextKey>;

const issueWords = {
  rule: 'history.issueRule',
  sop: 'history.issueSop',
  data: 'history.issueData',
  other: 'history.issueOther',
} as const satisfies Record<IssueKind, TextKey>;

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
  const occurrence = 'occurrence' in event ? event.occurrence : '';
  const ofPart = (key: TextKey, id: string): Text => ({ key, with: { part: words.part(occurrence, id) } });
  const ofFlag = (key: TextKey, rule: string): Text => ({
    key,
    with: { flag: words.flag(occurrence, rule) },
  });
  switch (event.type) {
    case 'record.observed': {
      const [first = '', ...lines] = event.observations.map((seen) => valueText(seen, event, words));
      return { what: first, lines, via: event.observations[0]?.source ?? null };
    }
    case 'step.done':
      return {
        what: ofPart('history.done', event.step),
        lines: [...(event.note ? [event.note] : []), ...coachLines(event.coach, words)],
      };
    case 'step.reopened':
      return { what: ofPart('history.reopened', event.step) };
    case 'touch.skipped':
      return { what: ofPart('history.skipped', event.touch), lines: [event.reason] };
    case 'criterion.confirmed':
      return { what: ofPart('history.confirmed', event.criterion) };
    case 'criterion.withdrawn':
      return { what: ofPart('history.withdrawn', event.criterion) };
    case 'flag.snoozed':
      return {
        what: ofFlag('history.snoozed', event.rule),
        lines: [event.reason],
        moment: { word: 'until', at: event.until },
      };
    case 'flag.unsnoozed':
      return { what: ofFlag('history.unsnoozed', event.rule) };
    case 'flag.dismissed':
      return { what: ofFlag(asides[event.as], event.rule) };
    case 'flag.restored':
      return { what: ofFlag('history.restored', event.rule) };
    case 'waiting.started':
      return { what: { key: 'history.waiting' } };
    case 'waiting.ended':
      return { what: { key: 'history.waitingOver' } };
    case 'activity.happened': {
      const isLate = Math.abs(Date.parse(event.occurredAt) - Date.parse(event.at)) > atOnce;
      return {
        what: activityWords(event),
        lines: event.note ? [event.note] : [],
        moment: isLate ? { word: 'on', at: event.at } : null,
      };
    }
    case 'activity.withdrawn':
      return { what: { key: 'history.takenBack' } };
    case 'question.asked':
      return {
        what: { key: 'history.asked', with: { name: words.person(event.person) } },
        lines: [event.text],
      };
    case 'question.answered':
      return { what: { key: 'history.answered' }, lines: [event.text] };
    case 'question.withdrawn':
      return { what: { key: 'history.questionTakenBack' } };
    case 'issue.raised':
      return { what: { key: issueWords[event.kind] } };
    case 'issue.withdrawn':
      return { what: { key: 'history.issueTakenBack' } };
    case 'owner.assigned':
      return {
        what: { key: 'history.assigned', with: { name: words.person(event.person) } },
        lines: [{ key: 'history.assignedHow', with: { rule: event.title, how: event.how } }],
      };
  }
}

/** A value with its property's name; an owner is called by name where the playbook knows them. */
function valueText({ property, value }: Observation, { record }: JournalEvent, words: PlaybookWords): Text {
  const owner = property === 'owner' && value ? words.index?.findPerson(record.host, value)?.name : undefined;
  return {
    key: 'history.value',
    with: { property: words.property(property), value: owner ?? (value || { key: 'history.empty' }) },
  };
}
