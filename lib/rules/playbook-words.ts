import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import type { RecordState } from '../records/record-state.ts';
import type { Text } from '../text/text.ts';
import { indexOf, type PlaybookIndex } from './playbook-index.ts';

/** What people call the things that events name by id. A thing that is not in the playbook any more is called by its id. */
export interface PlaybookWords {
  index: PlaybookIndex | null;
  property(id: string): Text;
  /** A step, touch or criterion of the stage that an occurrence (`record/stage/event`) names. */
  part(occurrence: string, id: string): string;
  /** A stall rule, or `overdue:step` or `no-owner`. */
  flag(occurrence: string, rule: string): Text;
  person(id: string): string;
  handoff(id: string): string;
  handoffItem(handoff: string, id: string): string;
  /** The title of a message of a handoff; null where the id names none. */
  handoffMessage(handoff: string, id: string): string | null;
  /** A handoff that leaves the record with its owner. */
  leavesOwner(handoff: string): boolean;
  /** What a promise or a change after the handoff said, by the event that told it; null where that is not known. */
  told(event: string): string | null;
}

/** The words of a playbook, and of what was said of a record; of none where none is in force. */
export function playbookWords(
  published: PublishedPlaybook | undefined,
  said: RecordState['handoffs'] = [],
): PlaybookWords {
  const index = published ? indexOf(published) : null;
  const motions = published?.playbook.motions ?? [];
  const stages = motions.flatMap((motion) => motion.stages);
  const touches = motions.flatMap((motion) => motion.sequences.flatMap((sequence) => sequence.touches));
  const handoffs = motions.flatMap((motion) => motion.handoffs);
  const part = (occurrence: string, id: string) => {
    const own = stages.filter((stage) => stage.id === occurrence.split('/').at(-2));
    const parts = [...own, ...stages].flatMap((stage) => [...stage.steps, ...stage.exit]);
    return [...parts, ...touches].find((one) => one.id === id)?.title ?? id;
  };
  return {
    index,
    property: (id) => index?.titles.get(id) ?? id,
    part,
    flag: (occurrence, rule) => {
      if (rule === 'no-owner') return { key: 'history.noOwner' };
      if (rule.startsWith('overdue:')) {
        const title = part(occurrence, rule.slice('overdue:'.length));
        return { key: 'rules.flag.overdue', with: { title } };
      }
      return motions.flatMap(({ stalls }) => stalls).find(({ id }) => id === rule)?.title ?? rule;
    },
    person: (id) => published?.playbook.people.find((one) => one.id === id)?.name ?? id,
    handoff: (id) => handoffs.find((one) => one.id === id)?.title ?? id,
    handoffItem: (handoff, id) => {
      const items = handoffs.filter((one) => one.id === handoff).flatMap((one) => one.items);
      return items.find((one) => one.id === id)?.title ?? id;
    },
    handoffMessage: (handoff, id) => {
      const messages = handoffs.filter((one) => one.id === handoff).flatMap((one) => one.messages ?? []);
      return messages.find((one) => one.id === id)?.title ?? null;
    },
    leavesOwner: (id) => handoffs.some((one) => one.id === id && one.ownership === 'stays'),
    told: (event) => {
      const word = said.find((one) => one.event === event);
      return word?.type === 'handoff.promised' || word?.type === 'handoff.amended' ? word.text : null;
    },
  };
}
