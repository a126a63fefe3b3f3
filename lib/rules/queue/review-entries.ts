import { Temporal } from 'temporal-polyfill';
import { type KeptPart, keptParts } from '../../playbook/kept-parts.ts';
import { pathText } from '../../playbook/locate.ts';
import type { PublishedPlaybook } from '../../playbook/playbook-schema.ts';
import type { UnsaidEntry } from '../../records/queue-entry.ts';
import type { TextKey } from '../../text/text.ts';
import { coverFor } from '../cover.ts';
import { instantAt } from '../open-times.ts';
import { indexOf } from '../playbook-index.ts';

/** How many days ahead a review is in the queue. */
const daysAhead = 7;

/**
 * The parts of the playbook that a person (their id in it) has to look at again by now or within a week, as somebody
 * with the role that keeps them, or for somebody with it who is on leave. Due when the company closes on their day.
 */
export function reviewEntries(published: PublishedPlaybook, person: string, now: Date): UnsaidEntry[] {
  const { playbook } = published;
  const { timeZone, closes } = playbook.calendar;
  const at = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  const one = { index: indexOf(published), now: at };
  const last = at.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: daysAhead }).toString();
  const roles = new Set(
    playbook.roles
      .map(({ id }) => id)
      .filter((role) =>
        playbook.people.some(
          (each) => each.roles.includes(role) && coverFor(one, each, role).person.id === person,
        ),
      ),
  );
  return keptParts(playbook).flatMap(({ path, kind, title, place, keeper, reviewBy }): UnsaidEntry[] => {
    if (reviewBy === undefined || keeper === undefined || reviewBy > last || !roles.has(keeper)) return [];
    const text = pathText(playbook, path);
    return [
      {
        ...none,
        id: `review/${text}`,
        kind: 'review',
        name: place || null,
        title: { key: reviews[kind], with: { title } },
        why: { key: 'rules.queue.reviewWhy', with: { day: reviewBy } },
        due: new Date(
          instantAt(Temporal.PlainDate.from(reviewBy), closes, timeZone).epochMilliseconds,
        ).toISOString(),
        subject: text,
      },
    ];
  });
}

const reviews = {
  step: 'rules.queue.reviewStep',
  'exit criterion': 'rules.queue.reviewCriterion',
  'stall rule': 'rules.queue.reviewStall',
  'routing rule': 'rules.queue.reviewRouting',
  sequence: 'rules.queue.reviewSequence',
  SOP: 'rules.queue.reviewSop',
  handoff: 'rules.queue.reviewHandoff',
} as const satisfies Record<KeptPart['kind'], TextKey>;

const none = {
  record: null,
  motion: null,
  stage: null,
  isLate: false,
  days: null,
  rest: null,
  amount: null,
  currency: null,
  occurrence: null,
  rule: '',
  acts: [],
} satisfies Partial<UnsaidEntry>;
