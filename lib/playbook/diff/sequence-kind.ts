import type { Text } from '../../text/text.ts';
import type { Field, ListedKind } from './part-kind.ts';
import { listWords, plainWords } from './words.ts';

interface SharedFields extends Record<'sop' | 'when' | 'stages', Field> {
  kept: Record<string, Field>;
}

/** How a follow-up sequence reads. Given are the fields that it shares with other parts: the SOP, the condition, the
 *  list of stages, and what a rule says about itself. */
export function sequenceKind({ sop, when, stages, kept }: SharedFields): ListedKind {
  return {
    noun: 'sequence',
    ordered: true,
    fields: {
      stages: { ...stages, name: 'runsIn' },
      when: { ...when, fact: 'when' },
      from: {
        name: 'countsFrom',
        words: (id, { book }) => book.property(id),
      },
      stopOn: eventList('stopOn'),
      pauseOn: eventList('pauseOn'),
      pauseFor: { name: 'pauseFor', words: plainWords },
      ...kept,
    },
    parts: { touches: touch(sop) },
  };
}

const touch = (sop: Field): ListedKind => ({
  noun: 'touch',
  ordered: true,
  fields: {
    channel: {
      name: 'channel',
      words: (one) => channelWords(one),
      fact: 'channel',
    },
    delay: { name: 'delay', words: plainWords, fact: 'delay' },
    owner: {
      name: 'owner',
      words: (id, { book }) => book.role(id),
      fact: 'owner',
    },
    sop,
    expires: { name: 'expires', words: plainWords },
  },
});

const channels = ['call', 'email', 'meeting', 'task', 'other'] as const;
const events = ['reply', 'meeting', 'away'] as const;

function channelWords(written: unknown): Text {
  const channel = channels.find((one) => one === written);
  return channel === undefined ? plainWords(written) : { key: `change.channel.${channel}` };
}

function eventWords(written: unknown): Text {
  const event = events.find((one) => one === written);
  return event === undefined ? plainWords(written) : { key: `change.event.${event}` };
}

/** What stops or pauses a sequence. */
function eventList(name: 'stopOn' | 'pauseOn'): Field {
  const words = (list: unknown): Text =>
    Array.isArray(list) && list.length > 0 ? listWords(list.map(eventWords)) : { key: 'change.nothing' };
  return { name, words };
}
