import type { Field, PartKind } from './part-kind.ts';
import { isPart, listWords, valueWords } from './words.ts';

const plain = (value: unknown) => (typeof value === 'string' ? value : valueWords(value));

interface SharedFields {
  kept: Record<string, Field>;
  sop: Field;
  when: Field;
  due: Field | undefined;
}

/** How a handoff reads. Given are the fields that it shares with other parts. */
export function handoffKind({ kept, sop, when, due }: SharedFields): PartKind {
  return {
    noun: 'handoff',
    ordered: true,
    fields: {
      stage: { ...stageField, verb: 'begins on entering', telling: true },
      starts: { verb: 'goes on in the motion', none: 'no motion to go on in', words: motionWords },
      sender: { ...role, verb: 'is handed over by the role', telling: true },
      receiver: { ...role, verb: 'is taken over by the role', telling: true },
      handOver: { verb: 'is to be handed over within', none: 'no time to hand over', words: plain },
      accept: { verb: 'is to be accepted within', none: 'no time to accept', words: plain },
      late: {
        verb: 'is told when late to',
        none: 'nobody else to tell when late',
        words: (roles, { book }) => (Array.isArray(roles) ? listWords(roles.map(book.role)) : plain(roles)),
      },
      since: { verb: 'counts from', none: 'no day to count from', words: plain },
      carries: { verb: 'carries over', none: 'nothing to carry over', words: carryWords },
      when: { ...when, telling: true },
      ...kept,
    },
    parts: { items: item({ sop, when, due }) },
  };
}

const role: Field = { verb: 'belongs to the role', none: 'no role', words: (id, { book }) => book.role(id) };

/** The motion stands last among the parts around a handoff, and before the handoff among those around its items. */
const stageField: Field = {
  verb: 'is collected from',
  none: 'no stage of its own',
  words: (id, { book, around }) =>
    book.inside(around.find((part) => Array.isArray(part.stages)) ?? {}, 'stages', id),
};

const item = ({ sop, when, due }: Pick<SharedFields, 'sop' | 'when' | 'due'>): PartKind => ({
  noun: 'item',
  ordered: true,
  fields: {
    owner: { ...role, telling: true },
    ...(due ? { due } : {}),
    from: stageField,
    known: {
      verb: 'is there when this is known:',
      none: 'no property that has to be known',
      words: (id, { book }) => book.property(id),
      telling: true,
    },
    evidence: {
      verb: 'is there when somebody has given',
      none: 'nothing to be written down',
      words: (what) => (what === 'link' ? 'a link' : what === 'note' ? 'a note' : plain(what)),
      telling: true,
    },
    required: {
      verb: 'must be there:',
      none: 'no word on whether it must be there',
      words: (is) => (is === false ? 'no' : 'yes'),
    },
    sop,
    when: { ...when, telling: true },
  },
});

function motionWords(id: unknown, { book, around }: Parameters<Field['words']>[1]): string {
  return book.inside(around[0] ?? {}, 'motions', id);
}

function carryWords(list: unknown, { book }: Parameters<Field['words']>[1]): string {
  if (!Array.isArray(list) || list.length === 0) return 'nothing';
  return listWords(
    list.map((one) => (isPart(one) ? `${book.property(one.from)} as ${book.property(one.to)}` : plain(one))),
  );
}
