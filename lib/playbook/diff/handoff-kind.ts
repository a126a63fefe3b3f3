import type { Text } from '../../text/text.ts';
import type { Field, ListedKind } from './part-kind.ts';
import { isPart, listWords, plainWords } from './words.ts';

interface SharedFields {
  kept: Record<string, Field>;
  sop: Field;
  requires: Field;
  when: Field;
  due: Field | undefined;
}

/** How a handoff reads. Given are the fields that it shares with other parts. */
export function handoffKind({ kept, sop, requires, when, due }: SharedFields): ListedKind {
  return {
    noun: 'handoff',
    ordered: true,
    fields: {
      stage: { ...stageField, name: 'begins', fact: 'begins' },
      starts: { name: 'starts', words: motionWords },
      sender: { ...role, name: 'sender', fact: 'sender' },
      receiver: { ...role, name: 'taker', fact: 'taker' },
      ownership: {
        name: 'ownership',
        words: (what) => ({ key: what === 'stays' ? 'change.ownership.stays' : 'change.ownership.moves' }),
      },
      handOver: { name: 'handOver', words: plainWords },
      accept: { name: 'accept', words: plainWords },
      late: {
        name: 'late',
        words: (roles, { book }) =>
          Array.isArray(roles) ? listWords(roles.map(book.role)) : plainWords(roles),
      },
      since: { name: 'handoffSince', words: plainWords },
      carries: { name: 'carries', words: carryWords },
      requires,
      when: { ...when, fact: 'when' },
      ...kept,
    },
    parts: { items: item({ sop, when, due }), messages: { noun: 'message', ordered: true } },
  };
}

const role: Field = { name: 'owner', words: (id, { book }) => book.role(id) };

/** The motion stands last among the parts around a handoff, and before the handoff among those around its items. */
const stageField: Field = {
  name: 'collectedFrom',
  words: (id, { book, around }) =>
    book.inside(around.find((part) => Array.isArray(part.stages)) ?? {}, 'stages', id),
};

const item = ({ sop, when, due }: Pick<SharedFields, 'sop' | 'when' | 'due'>): ListedKind => ({
  noun: 'item',
  ordered: true,
  fields: {
    owner: { ...role, fact: 'owner' },
    ...(due ? { due } : {}),
    from: stageField,
    known: {
      name: 'known',
      words: (id, { book }) => book.property(id),
      fact: 'known',
    },
    evidence: {
      name: 'evidence',
      words: (what) =>
        what === 'link' || what === 'note' ? { key: `change.evidence.${what}` } : plainWords(what),
      fact: 'evidence',
    },
    required: {
      name: 'required',
      words: (is) => ({ key: is === false ? 'change.no' : 'change.yes' }),
    },
    sop,
    when: { ...when, fact: 'when' },
  },
});

function motionWords(id: unknown, { book, around }: Parameters<Field['words']>[1]): Text {
  return book.inside(around[0] ?? {}, 'motions', id);
}

function carryWords(list: unknown, { book }: Parameters<Field['words']>[1]): Text {
  if (!Array.isArray(list) || list.length === 0) return { key: 'change.nothing' };
  return listWords(
    list.map(
      (one): Text =>
        isPart(one)
          ? { key: 'change.carriedAs', with: { from: book.property(one.from), to: book.property(one.to) } }
          : plainWords(one),
    ),
  );
}
