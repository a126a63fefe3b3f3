import { type EntryLife, foldHandoff, type HandoffLife } from '../../handoff/fold-handoff.ts';
import type { Passage } from '../../handoff/passage.ts';
import type { Handoff } from '../../playbook/handoff-schema.ts';
import { believedValue } from '../../records/believe.ts';
import type { HandoffView } from '../../records/handoff-view.ts';
import { recordKey } from '../../records/record-key.ts';
import { applies } from '../applies.ts';
import type { Case } from '../case.ts';
import { keptBy } from '../kept-by.ts';
import { carriedValues } from './carried-values.ts';
import { handoffDue } from './handoff-due.ts';
import { handoffEntries } from './handoff-entries.ts';
import { handoffItems } from './handoff-items.ts';
import { handoffMessages } from './handoff-messages.ts';
import { handoffSides } from './handoff-sides.ts';
import { hasBegun } from './has-begun.ts';

/** One handoff of a record's motion, with what became of it. */
export interface HandoffCase {
  handoff: Handoff;
  life: HandoffLife;
}

/** The handoffs that the playbook has for a record, with all that was said of each. */
export function handoffsOf(one: Case): HandoffCase[] {
  return one.motion.handoffs
    .filter(({ when }) => applies(one, when))
    .map((handoff) => {
      const entries = handoffEntries(handoff, one.motion, one.visits);
      return { handoff, life: foldHandoff(handoff.id, one.state.handoffs ?? [], entries) };
    });
}

/** How the handoffs of a record stand: what is collected for one that is to come, and each passage of one that has begun. */
export function handoffViews(one: Case): HandoffView[] {
  return handoffsOf(one).flatMap(({ handoff, life }) => {
    const last = life.entries.at(-1);
    if (!last || isOver(last)) {
      const drafts = isAhead(one, handoff) ? [viewOf(one, handoff, life, null)] : [];
      return [...(last ? viewsOfEntry(one, handoff, life, last, true) : []), ...drafts];
    }
    return viewsOfEntry(one, handoff, life, last, false);
  });
}

/** The record has left the stage again. */
function isOver({ entry }: EntryLife): boolean {
  return entry.leftAt !== null;
}

/** The record stands in a stage before the handoff's, so that something can be collected for it. */
function isAhead({ motion, stage }: Case, handoff: Handoff): boolean {
  const place = (id: string | undefined) => motion.stages.findIndex((other) => other.id === id);
  return stage?.kind === 'open' && place(stage.id) < place(handoff.stage);
}

/** Of a visit that is over, only what somebody had taken over still concerns anybody. */
function viewsOfEntry(
  one: Case,
  handoff: Handoff,
  life: HandoffLife,
  last: EntryLife,
  isLeft: boolean,
): HandoffView[] {
  const passages = last.passages.filter(({ state }) => state !== 'split');
  return passages
    .filter(({ accepted }) => !isLeft || accepted !== null)
    .map((passage) => viewOf(one, handoff, life, { last, passage }));
}

interface Place {
  last: EntryLife;
  passage: Passage;
}

function viewOf(one: Case, handoff: Handoff, life: HandoffLife, place: Place | null): HandoffView {
  const { index, motion, state } = one;
  const passage = place?.passage ?? null;
  const entry = place?.last.entry ?? null;
  const isBegun = place !== null && hasBegun(one, handoff, place.last);
  const sides = handoffSides(one, handoff, passage);
  const { acknowledged, promises } = life.collected;
  const readOf = (event: string) => {
    const read = acknowledged.get(event);
    return read ? { at: read.at, by: read.by?.name ?? null } : null;
  };
  const said = <T extends { event: string; at: string; by: { name: string } | null }>(word: T) => ({
    event: word.event,
    at: word.at,
    by: word.by?.name ?? null,
  });
  const started = index.playbook.motions.find(({ id }) => id === handoff.starts);
  const titles = new Map(handoff.items.map(({ id, title }) => [id, title]));
  const view: HandoffView = {
    record: recordKey(state.ref),
    name: believedValue(state.properties, 'name'),
    id: handoff.id,
    title: handoff.title,
    part: passage?.part ?? null,
    staysWithOwner: handoff.ownership === 'stays',
    ...(started ? { startsOn: started.on.object } : {}),
    occurrence: entry ? `${recordKey(state.ref)}/${handoff.stage}/${entry.events[0] ?? ''}` : null,
    state: passage === null ? 'draft' : isBegun ? passage.state : 'unseen',
    since: passage?.since ?? null,
    hasLeft: entry !== null && entry.leftAt !== null,
    ...(handoff.requires === undefined ? {} : { requires: handoff.requires }),
    ...sides,
    due: passage && entry && isBegun ? handoffDue(one, handoff, passage, sides) : null,
    items: handoffItems(one, handoff, life.collected, isBegun ? entry : null),
    promises: promises.map((promise) => ({
      ...said(promise),
      isMine: promise.by?.id ?? null,
      text: promise.text,
      who: promise.who,
      to: promise.to,
      where: promise.where,
      standard: promise.standard,
      read: readOf(promise.event),
    })),
    amendments: (passage?.amendments ?? []).map((one) => ({
      ...said(one),
      text: one.text,
      read: readOf(one.event),
    })),
    offered: passage?.offered
      ? { ...said(passage.offered), exception: passage.offered.exception ?? null }
      : null,
    accepted: passage?.accepted ? said(passage.accepted) : null,
    returns: (passage?.returns ?? []).map((one) => ({
      ...said(one),
      reasons: one.reasons.map(({ item, text }) => ({
        item: item === undefined ? null : (titles.get(item) ?? item),
        text,
      })),
    })),
    closed: passage?.reason ? { ...said(passage.reason), text: passage.reason.text } : null,
    link: passage?.link ? recordKey(passage.link.to) : null,
    carried: carriedValues(one, handoff),
    refused: life.refused.map(({ event, at, by, type, why }) => ({
      event,
      at,
      by: by?.id ?? null,
      type,
      why,
    })),
    reason: {
      rule: `${motion.id}/${handoff.id}`,
      version: index.version,
      text: {
        key: 'handoff.why',
        with: {
          sender: sides.senderRole,
          receiver: sides.receiverRole,
          stage: motion.stages.find(({ id }) => id === handoff.stage)?.title ?? handoff.stage,
        },
      },
      ...keptBy(index, handoff),
    },
  };
  return { ...view, messages: handoffMessages(one, handoff, life.collected, view) };
}
