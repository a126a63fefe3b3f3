import { activityKinds } from '../../records/activity.ts';
import { activityNoun } from '../../records/activity-words.ts';
import type { Text } from '../../text/text.ts';
import { findSpan } from '../due.ts';
import { conditionWords } from './condition-words.ts';
import { handoffKind } from './handoff-kind.ts';
import type { Field, ListedKind, PartKind, Place, PlainList } from './part-kind.ts';
import { pathKind } from './path-kind.ts';
import { receiverWords } from './receiver-words.ts';
import { sequenceKind } from './sequence-kind.ts';
import { isPart, listWords, type Part, plainWords, valueWords } from './words.ts';

const sop: Field = { name: 'sop', words: (id, { book }) => book.sop(id) };
const when: Field = {
  name: 'when',
  words: (condition, { book, around }) => conditionWords(condition, book, around[1] ?? {}),
};
/** The SOP that somebody must have passed: of a step, and of accepting a handoff. */
const requires: Field = { name: 'requires', words: (id, { book }) => book.sop(id), fact: 'requires' };
const sopList: PlainList = { name: 'sops', own: 'ownSops', words: (id, { book }) => book.sop(id) };

/** What a rule says about itself. */
const kept: Record<string, Field> = {
  keeper: { name: 'keeper', words: (id, { book }) => book.role(id) },
  reviewBy: { name: 'reviewBy', words: plainWords },
};

function metWords(value: unknown, { book }: Place): Text {
  if (value === 'ticked') return { key: 'change.ticked' };
  if (isPart(value) && value.known !== undefined)
    return { key: 'change.test.known', with: { property: book.property(value.known) } };
  return isPart(value) && value.confirmed === true ? { key: 'change.confirmed' } : valueWords(value);
}

/** A length of time reads "after 3 days"; every other due time reads as it is written. */
function dueWords(due: unknown): Text {
  return typeof due === 'string' && findSpan(due)
    ? { key: 'change.afterTime', with: { time: due } }
    : plainWords(due);
}

const step: ListedKind = {
  noun: 'step',
  ordered: true,
  fields: {
    due: { name: 'stepDue', words: dueWords, fact: 'stepDue' },
    after: {
      name: 'stepAfter',
      words: (id, { book, around }) => book.inside(around.at(-1) ?? {}, 'steps', id),
    },
    owner: {
      name: 'owner',
      words: (id, { book }) => book.role(id),
      fact: 'owner',
    },
    doneWhen: { name: 'doneWhen', words: metWords },
    sop,
    requires,
    when: { ...when, fact: 'when' },
    ...kept,
  },
};

const criterion: ListedKind = {
  noun: 'criterion',
  ordered: true,
  fields: {
    met: { name: 'met', words: metWords, fact: 'met' },
    when,
    ...kept,
  },
  normal: ({ known, confirmed, ...rest }) => ({
    ...rest,
    met: known === undefined ? { confirmed } : { known },
  }),
};

const stage: ListedKind = {
  noun: 'stage',
  ordered: true,
  fields: { kind: { name: 'stageKind', words: plainWords } },
  lists: { sops: sopList },
  parts: { steps: step, exit: criterion },
};

/** The condition of what stands in a motion itself. */
const inMotion: Field = {
  ...when,
  words: (one, { book, around }) => conditionWords(one, book, around.at(-1) ?? {}),
};

const watched: Field = {
  name: 'watches',
  words: (ids, { book, around }) =>
    Array.isArray(ids)
      ? listWords(ids.map((id) => book.inside(around.at(-1) ?? {}, 'stages', id)))
      : valueWords(ids),
};

const stall: ListedKind = {
  noun: 'stallRule',
  ordered: true,
  fields: {
    after: { name: 'flagsAfter', words: plainWords, fact: 'flagsAfter' },
    stages: watched,
    level: { name: 'level', words: (level) => levelWords(level) },
    since: {
      name: 'since',
      words: (since) => ({ key: since === 'progress' ? 'change.lastProgress' : 'change.stageEntry' }),
      fact: 'since',
    },
    sop,
    when: { ...inMotion, fact: 'when' },
    ...kept,
    unless: {
      ...inMotion,
      name: 'unless',
      fact: 'unless',
    },
    shadow: {
      name: 'shadow',
      words: (shadow) => ({ key: shadow === true ? 'change.onlyCounted' : 'change.no' }),
      fact: 'shadow',
    },
  },
};

const routing: ListedKind = {
  noun: 'routingRule',
  ordered: true,
  fields: {
    to: {
      name: 'receiver',
      words: (to, { book }) => receiverWords(to, book),
      fact: 'receiver',
    },
    when: { ...inMotion, fact: 'when' },
    ...kept,
  },
};

function leaveWords(leaves: unknown, { book }: Place): Text {
  if (!Array.isArray(leaves) || leaves.length === 0) return { key: 'change.atNoTime' };
  const words = leaves.map((leave): Text => {
    if (!isPart(leave)) return valueWords(leave);
    const days = { from: String(leave.from), until: String(leave.until) };
    return leave.cover === undefined
      ? { key: 'change.leave', with: days }
      : { key: 'change.coveredLeave', with: { ...days, person: book.person(leave.cover) } };
  });
  return listWords(words);
}

function progressWords(progress: unknown, { book }: Place): Text {
  if (!isPart(progress)) return valueWords(progress);
  const { activities, properties } = progress;
  const kinds = activityKinds.filter((kind) => Array.isArray(activities) && activities.includes(kind));
  const changed = Array.isArray(properties)
    ? properties.map((id) => ({ key: 'change.changeOf', with: { property: book.property(id) } }) as const)
    : [];
  return listWords([...kinds.map((kind) => activityNoun(kind, 'customer')), ...changed]);
}

/** Each group reads `PO = purchase order`. */
function synonymWords(groups: unknown): Text {
  return Array.isArray(groups)
    ? listWords(groups.map((names) => (Array.isArray(names) ? names.join(' = ') : String(names))))
    : valueWords(groups);
}

const levels = ['line', 'card', 'quiet'] as const;

function levelWords(written: unknown): Text {
  const level = levels.find((one) => one === written);
  return level === undefined ? plainWords(written) : { key: `change.level.${level}` };
}

/** The document from its top: what its parts are called and how their fields read. */
export const playbookKind: PartKind = {
  noun: 'playbook',
  fields: {
    name: { name: 'name', words: valueWords },
    waiting: {
      name: 'waiting',
      words: (waiting) => (isPart(waiting) ? plainWords(waiting.max) : valueWords(waiting)),
    },
    interruptions: {
      name: 'interruptions',
      words: (budget) => (isPart(budget) ? plainWords(budget.cardsPerDay) : valueWords(budget)),
    },
    synonyms: { name: 'synonyms', words: synonymWords },
  },
  parts: {
    roles: { noun: 'role' },
    teams: { noun: 'team' },
    people: {
      noun: 'person',
      ordered: true,
      fields: {
        email: { name: 'email', words: plainWords },
        team: { name: 'team', words: (id, { book }) => book.team(id) },
        joined: { name: 'joined', words: plainWords },
        away: { name: 'away', words: leaveWords },
      },
      lists: { roles: { name: 'roles', own: 'ownRoles', words: (id, { book }) => book.role(id) } },
    },
    properties: {
      noun: 'property',
      fields: { type: { name: 'type', words: valueWords } },
    },
    motions: {
      noun: 'motion',
      fields: {
        layer: { name: 'layer', words: plainWords },
        progress: { name: 'progress', words: progressWords },
      },
      parts: {
        stages: stage,
        stalls: stall,
        routing,
        sequences: sequenceKind({ kept, sop, when: inMotion, stages: watched }),
        handoffs: handoffKind({ kept, sop, requires, when: inMotion, due: step.fields?.due }),
      },
    },
    sops: {
      noun: 'sop',
      fields: {
        owner: {
          name: 'sopOwner',
          words: (id, { book }) => book.role(id),
        },
        reviewBy: { name: 'reviewBy', words: plainWords },
      },
    },
    paths: pathKind,
  },
};

/** A calendar, the company's or a person's own: the one part that is not in a list. */
export const calendarKind: PartKind = {
  noun: 'calendar',
  fields: {
    timeZone: { name: 'timeZone', words: plainWords },
    opens: { name: 'opens', words: plainWords },
    closes: { name: 'closes', words: plainWords },
  },
  lists: {
    workdays: { name: 'workdays', own: 'ownWorkdays', words: plainWords },
    holidays: { name: 'holidays', own: 'ownHolidays', words: plainWords },
  },
};

const hostTitles: Record<string, string> = { hubspot: 'HubSpot', salesforce: 'Salesforce', asana: 'Asana' };

/** The name of a host in a sentence. */
export function hostTitle(host: string): string {
  return hostTitles[host] ?? host;
}

/** How people call a part: by its title or name, else its id. */
export function titleOf(part: Part): string {
  return String(part.title ?? part.name ?? part.id);
}
