import type { HandoffWord } from '../records/handoff-event.ts';
import type { Actor } from '../records/journal-event.ts';
import type { Text } from '../text/text.ts';
import type { Passage, PassageState, Said } from './passage.ts';

/** The words that move one passage. */
export type Move = Extract<HandoffWord, { occurrence: string }>;

/** The passage as it is after a word; or why the word does not fit how it stands. */
export type Moved = { ok: true; passage: Passage } | { ok: false; why: Text };

/** From which states a word moves a passage, and where to. What stands nowhere here is refused. */
const moves: Record<Move['type'], Partial<Record<PassageState, PassageState>>> = {
  'handoff.opened': { open: 'open' },
  'handoff.offered': { open: 'offered', returned: 'offered' },
  'handoff.recalled': { offered: 'open' },
  // A receiver may accept after all what they, or a colleague at the same time, sent back.
  'handoff.accepted': { offered: 'accepted', returned: 'accepted' },
  'handoff.returned': { offered: 'returned' },
  'handoff.started': { accepted: 'delivering' },
  'handoff.finished': { accepted: 'done', delivering: 'done' },
  'handoff.amended': { accepted: 'accepted', delivering: 'delivering', done: 'done' },
  'handoff.split': { open: 'split', returned: 'split' },
  'handoff.cancelled': {
    open: 'cancelled',
    offered: 'cancelled',
    returned: 'cancelled',
    accepted: 'cancelled',
    delivering: 'cancelled',
  },
  'handoff.reopened': { cancelled: 'open', done: 'delivering' },
  'handoff.linked': { accepted: 'accepted', delivering: 'delivering', done: 'done' },
};

/** What may be said of a passage as it stands. */
export function movesOf(state: PassageState): Move['type'][] {
  return (Object.keys(moves) as Move['type'][]).filter((type) => moves[type][state] !== undefined);
}

/** What a word makes of a passage. Pure: the same word on the same passage always does the same. */
export function movePassage(passage: Passage, word: Move): Moved {
  const to = moves[word.type][passage.state];
  if (to === undefined) return { ok: false, why: whyNot(passage, word) };
  if (word.type === 'handoff.opened' && passage.moves > 0) {
    return { ok: false, why: { key: 'handoff.refused.alreadyOpen' } };
  }
  const since = to === passage.state ? passage.since : word.at;
  const said: Said = { event: word.event, at: word.at, by: word.by };
  const next: Passage = { ...passage, state: to, since, moves: passage.moves + 1 };
  return { ok: true, passage: { ...next, ...changeOf(passage, word, said) } };
}

/** What else a word changes than the state. */
function changeOf(passage: Passage, word: Move, said: Said): Partial<Passage> {
  switch (word.type) {
    case 'handoff.offered': {
      const { to, exception } = word;
      return { offered: { ...said, ...(to ? { to } : {}), ...(exception ? { exception } : {}) } };
    }
    case 'handoff.recalled':
      return { offered: null };
    case 'handoff.accepted':
      return { accepted: { ...said, person: word.person } };
    case 'handoff.returned':
      return { returns: [...passage.returns, { ...said, reasons: word.reasons }] };
    case 'handoff.amended':
      return { amendments: [...passage.amendments, { ...said, text: word.text }] };
    case 'handoff.cancelled':
      return { reason: { ...said, text: word.reason } };
    case 'handoff.reopened': {
      // Begun anew it has to be accepted anew; finished work that goes on stays with whom it was.
      const anew = passage.state === 'cancelled' ? { accepted: null, offered: null, begunAt: word.at } : {};
      return { reason: { ...said, text: word.reason }, ...anew };
    }
    case 'handoff.linked':
      return { link: word.to === null ? null : { ...said, to: word.to } };
    case 'handoff.opened':
    case 'handoff.started':
    case 'handoff.finished':
    case 'handoff.split':
      return {};
  }
}

/** Why a word does not fit, as told to who said it. */
function whyNot({ state, offered, accepted, returns, reason, since }: Passage, word: Move): Text {
  const told = (
    key: 'offered' | 'accepted' | 'returned' | 'cancelled',
    said: Said | null | undefined,
  ): Text => ({
    key: `handoff.refused.${key}`,
    with: { who: nameOf(said?.by ?? null), at: { at: said?.at ?? since, as: 'minute' } },
  });
  switch (state) {
    case 'open':
      return { key: 'handoff.refused.notOffered' };
    case 'offered':
      return told('offered', offered);
    case 'returned':
      return told('returned', returns.at(-1));
    case 'accepted':
    case 'delivering':
      if (word.type === 'handoff.reopened') return { key: 'handoff.refused.notClosed' };
      return told('accepted', accepted);
    case 'done':
      return { key: 'handoff.refused.done' };
    case 'cancelled':
      return told('cancelled', reason);
    case 'withdrawn':
      return { key: 'handoff.refused.left' };
    case 'split':
      return { key: 'handoff.refused.split' };
  }
}

/** Who said it, as a sentence names them. */
export function nameOf(by: Actor | null): Text {
  return by?.name ?? { key: 'handoff.you' };
}
