import type { Text } from '../../text/text.ts';
import type { ListedKind, Place } from './part-kind.ts';
import { isPart, listWords, valueWords } from './words.ts';

/** How a learning path reads. Its SOPs are compared as texts, `first-call 5 days`, because they have no ids of their own. */
export const pathKind: ListedKind = {
  noun: 'path',
  ordered: true,
  fields: {
    role: { name: 'pathRole', words: (id, { book }) => book.role(id), fact: 'pathRole' },
    owner: { name: 'pathOwner', words: (id, { book }) => book.role(id) },
    sops: {
      name: 'pathSops',
      words: (list, place) =>
        Array.isArray(list) ? listWords(list.map((one) => stopWords(one, place))) : valueWords(list),
      fact: 'pathSops',
    },
  },
  lists: { sops: { name: 'pathSops', own: 'pathSops', words: stopWords } },
  normal: ({ sops, ...rest }) => ({
    ...rest,
    sops: Array.isArray(sops) ? sops.map(stopText) : sops,
  }),
};

function stopText(stop: unknown): unknown {
  if (!isPart(stop)) return stop;
  return stop.within === undefined ? stop.sop : `${String(stop.sop)} ${String(stop.within)}`;
}

/** Ids have no blanks, so what stands behind the first one is the time. */
function stopWords(stop: unknown, { book }: Place): Text {
  const [id = '', ...time] = String(stop).split(' ');
  const sop = book.sop(id);
  return time.length === 0 ? sop : { key: 'change.sopWithin', with: { sop, time: time.join(' ') } };
}
