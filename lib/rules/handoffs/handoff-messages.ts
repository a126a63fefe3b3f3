import type { Collected } from '../../handoff/collect.ts';
import type { Handoff } from '../../playbook/handoff-schema.ts';
import { messagePieces } from '../../playbook/message-template.ts';
import { believe } from '../../records/believe.ts';
import type { HandoffMessageView, HandoffView } from '../../records/handoff-view.ts';
import type { Text } from '../../text/text.ts';
import type { Case } from '../case.ts';
import { sourceWords } from '../source-words.ts';

type Piece = HandoffMessageView['pieces'][number];
type Facts = Pick<
  HandoffView,
  'state' | 'items' | 'promises' | 'sender' | 'receiver' | 'senderRole' | 'receiverRole'
>;

/** The texts that the playbook has made of a handoff, each with what is known filled in and where that comes from. What
 *  goes to the customer is held until somebody has accepted. */
export function handoffMessages(
  one: Case,
  { messages = [] }: Handoff,
  { notes }: Collected,
  facts: Facts,
): HandoffMessageView[] {
  const isTaken = ['accepted', 'delivering', 'done'].includes(facts.state);
  return messages.map(({ id, title, to, body }) => {
    const copy = notes.get(id);
    return {
      id,
      title,
      to,
      isHeld: to === 'customer' && !isTaken,
      pieces: messagePieces(body).flatMap((piece) =>
        'text' in piece
          ? [{ text: piece.text, what: null, source: null, isMissing: false }]
          : filled(one, piece.name, facts),
      ),
      copied: copy
        ? { event: copy.event, at: copy.at, by: copy.by?.name ?? null, reason: copy.note ?? null }
        : null,
    };
  });
}

/** What a name in braces stands for, with its source; what is not known is said to be missing. */
function filled(one: Case, name: string, facts: Facts): Piece[] {
  const [kind = '', id = ''] = name.split('.', 2);
  switch (kind) {
    case 'item':
      return [itemPiece(facts, id)];
    case 'property':
      return [propertyPiece(one, id)];
    case 'sender':
    case 'receiver': {
      const role = facts[`${kind}Role`];
      const owner = facts[kind];
      return [owner ? known(owner.name, role, owner.reason.text) : gap(role)];
    }
    case 'promises':
      return listed(
        facts.promises.map(({ text, who, to }) =>
          known(text, text, { key: 'handoff.panel.promisedBy', with: { who, to } }),
        ),
      );
    case 'missing':
      return listed(
        facts.items
          .filter((item) => item.required && item.state !== 'there')
          .map((item) => known(item.title, null, null)),
      );
    default:
      return [propertyPiece(one, name)];
  }
}

/** One in each line, and a dash where there is none. */
function listed(pieces: Piece[]): Piece[] {
  if (pieces.length === 0) return [known('–', null, null)];
  return pieces.map((piece, index) => ({
    ...piece,
    text: `${index === 0 ? '' : '\n'}– ${typeof piece.text === 'string' ? piece.text : ''}`,
  }));
}

function itemPiece({ items }: Facts, id: string): Piece {
  const item = items.find((other) => other.id === id);
  if (!item) return gap(id);
  if (item.state !== 'there') return gap(item.title);
  const { value, link, title, source } = item;
  return known([value, link].filter((part) => part !== null).join(' ') || title, title, source);
}

function propertyPiece({ index, state }: Case, id: string): Piece {
  const title = index.titles.get(id) ?? id;
  const { used } = believe(state.properties, id);
  return used?.value ? known(used.value, title, sourceWords(used.source)) : gap(title);
}

function known(text: string, what: Text | null, source: Text | null): Piece {
  return { text, what, source, isMissing: false };
}

function gap(what: Text): Piece {
  return { text: { key: 'handoff.message.missing', with: { what } }, what, source: null, isMissing: true };
}
