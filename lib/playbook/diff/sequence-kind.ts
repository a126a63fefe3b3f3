import type { Field, PartKind } from './part-kind.ts';
import { listWords, valueWords } from './words.ts';

const plain = (value: unknown) => (typeof value === 'string' ? value : valueWords(value));

interface SharedFields extends Record<'sop' | 'when' | 'stages', Field> {
  kept: Record<string, Field>;
}

/** How a follow-up sequence reads. Given are the fields that it shares with other parts: the SOP, the condition, the
 *  list of stages, and what a rule says about itself. */
export function sequenceKind({ sop, when, stages, kept }: SharedFields): PartKind {
  return {
    noun: 'sequence',
    ordered: true,
    fields: {
      stages: { ...stages, verb: 'runs in', none: 'no list of stages, so it runs in every open one' },
      when: { ...when, telling: true },
      from: {
        verb: 'counts its time from',
        none: 'no date to count from, so it counts from entering its stages',
        words: (id, { book }) => book.property(id),
      },
      stopOn: eventList('is stopped by', 'nothing written that stops it, so an answer and a meeting do'),
      pauseOn: eventList('is paused by', 'nothing that pauses it'),
      pauseFor: { verb: 'waits after an answer for', none: 'no time to wait', words: plain },
      ...kept,
    },
    parts: { touches: touch(sop) },
  };
}

const touch = (sop: Field): PartKind => ({
  noun: 'touch',
  ordered: true,
  fields: {
    channel: {
      verb: 'goes by',
      none: 'no channel',
      words: (one) => channelWords[String(one)] ?? plain(one),
      telling: true,
    },
    delay: { verb: 'is due after', none: 'no due time', words: plain, telling: true },
    owner: {
      verb: 'belongs to the role',
      none: 'no role',
      words: (id, { book }) => book.role(id),
      telling: true,
    },
    sop,
    expires: { verb: 'is missed when it is overdue by', none: 'no end', words: plain },
  },
});

const channelWords: Record<string, string> = {
  call: 'telephone',
  email: 'e-mail',
  meeting: 'a meeting',
  task: 'a task',
  other: 'another way',
};

const eventWords: Record<string, string> = {
  reply: "the customer's answer",
  meeting: 'a meeting',
  away: 'leave of the owner',
};

/** What stops or pauses a sequence. */
function eventList(verb: string, none: string): Field {
  const words = (list: unknown) =>
    Array.isArray(list) && list.length > 0
      ? listWords(list.map((one) => eventWords[String(one)] ?? plain(one)))
      : 'nothing';
  return { verb, none, words };
}
