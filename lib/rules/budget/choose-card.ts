import { Temporal } from 'temporal-polyfill';
import { zoned } from '../business-time.ts';
import { type Hours, isOpenNow } from './is-open-now.ts';
import { compareNotices, type Notice } from './notice.ts';

/** One card that a person was shown, in whichever of their browsers. */
export interface CardShown {
  /** The record's key. */
  record: string;
  /** The rules it spoke of. */
  rules: readonly string[];
  /** When it was first shown (ms since 1970). */
  at: number;
}

/** What a person may be interrupted by, and when. */
export interface Terms extends Hours {
  cardsPerDay: number;
}

/** One stay of a tab on one record. `since` is when it began (ms since 1970). */
export interface RecordVisit {
  record: string;
  since: number;
}

export interface Chosen {
  /** What the one card of this visit says: the most urgent thing first, what is merged with it after it. */
  card: { notices: Notice[]; isNew: boolean } | null;
  /** What the line says, most urgent first. */
  lines: Notice[];
  quiet: Notice[];
}

/** Cards of one person a day, unless the playbook says otherwise. */
export const usualCardsPerDay = 3;

const hour = 3_600_000;
/** The same rule on the same record is not a card again for so long (ms). */
const again = 24 * hour;
/** What comes about on a record so soon after its card (ms) is the same notice. */
const merging = 60_000;

/**
 * Decides what may be a card, what stays in the line and what is only counted (ux.md §2). `notices` are those of the
 * visit's record that were not put aside; `shown` are the person's cards of the last days, from all their browsers;
 * `now` is in ms since 1970.
 *
 * At most one card in a visit, at most so many on a day of the person's own calendar, no rule twice on a record within
 * 24 hours, none outside their working hours. A notice that may be no card falls back to the line: nothing is lost, and
 * each notice is in exactly one of the three places.
 */
export function chooseCard(
  notices: readonly Notice[],
  shown: readonly CardShown[],
  visit: RecordVisit,
  terms: Terms,
  now: number,
): Chosen {
  const sorted = [...notices].sort(compareNotices);
  const present = shown.find(({ record, at }) => record === visit.record && at >= visit.since);
  const onCard = new Set(present ? stillOn(present, sorted, shown, now) : begin(sorted, shown, terms, now));
  const card = sorted.filter((notice) => onCard.has(notice));
  const rest = sorted.filter((notice) => !onCard.has(notice));
  const isNew = card.some(({ rule }) => !present?.rules.includes(rule));
  return {
    card: card.length > 0 ? { notices: card, isNew } : null,
    lines: rest.filter(({ level }) => level !== 'quiet'),
    quiet: rest.filter(({ level }) => level === 'quiet'),
  };
}

/** What the visit's card says now: what it said, and what joins it. Asking again later brings no second card. */
function stillOn(
  present: CardShown,
  notices: readonly Notice[],
  shown: readonly CardShown[],
  now: number,
): Notice[] {
  const joins = now - present.at <= merging;
  return notices.filter(
    (notice) =>
      notice.level === 'card' &&
      (present.rules.includes(notice.rule) || (joins && !wasShown(notice, shown, now))),
  );
}

function begin(notices: readonly Notice[], shown: readonly CardShown[], terms: Terms, now: number): Notice[] {
  const wanted = notices.filter((notice) => notice.level === 'card' && !wasShown(notice, shown, now));
  if (wanted.length === 0 || !isOpenNow(now, terms)) return [];
  const today = dayOf(now, terms);
  const spent = shown.filter(({ at }) => dayOf(at, terms) === today).length;
  return spent < terms.cardsPerDay ? wanted : [];
}

/** A clock that was put back must not let a card through twice. */
function wasShown({ record, rule }: Notice, shown: readonly CardShown[], now: number): boolean {
  return shown.some(
    (card) => card.record === record && card.rules.includes(rule) && Math.abs(now - card.at) < again,
  );
}

function dayOf(at: number, { calendar }: Terms): string {
  return zoned(Temporal.Instant.fromEpochMilliseconds(at), calendar).toPlainDate().toString();
}
