import { activityKinds } from '../../records/activity.ts';
import { findSpan } from '../due.ts';
import { activityNoun } from './activity-noun.ts';
import { conditionWords } from './condition-words.ts';
import { handoffKind } from './handoff-kind.ts';
import type { Field, PartKind, Place, PlainList } from './part-kind.ts';
import { receiverWords } from './receiver-words.ts';
import { sequenceKind } from './sequence-kind.ts';
import { isPart, listWords, type Part, quoted, valueWords } from './words.ts';

export type { Field, PartKind, Place, PlainList } from './part-kind.ts';

const plain = (value: unknown) => (typeof value === 'string' ? value : valueWords(value));
const sop: Field = { verb: 'shows the SOP', none: 'no SOP', words: (id, { book }) => book.sop(id) };
const when: Field = {
  verb: 'applies only when',
  none: 'no condition, so it always applies',
  words: (condition, { book, around }) => conditionWords(condition, book, around[1] ?? {}),
};
const sopList: PlainList = { noun: 'SOPs', words: (id, { book }) => book.sop(id) };

/** What a rule says about itself. */
const kept: Record<string, Field> = {
  keeper: { verb: 'is kept by the role', none: 'no keeper', words: (id, { book }) => book.role(id) },
  reviewBy: { verb: 'is to be reviewed by', none: 'no review date', words: plain },
};

function metWords(value: unknown, { book }: Place): string {
  if (value === 'ticked') return 'a person ticks it';
  if (isPart(value) && value.known !== undefined) return `${book.property(value.known)} is known`;
  return isPart(value) && value.confirmed === true ? 'a person confirms it' : valueWords(value);
}

/** A length of time reads "after 3 days"; every other due time reads as it is written. */
function dueWords(due: unknown): string {
  return typeof due === 'string' && findSpan(due) ? `after ${due}` : plain(due);
}

const step: PartKind = {
  noun: 'step',
  ordered: true,
  fields: {
    due: { verb: 'is due', none: 'no due time', words: dueWords, telling: true },
    after: {
      verb: 'waits for',
      none: 'no earlier step to wait for',
      words: (id, { book, around }) => book.inside(around.at(-1) ?? {}, 'steps', id),
    },
    owner: {
      verb: 'belongs to the role',
      none: 'no role',
      words: (id, { book }) => book.role(id),
      telling: true,
    },
    doneWhen: { verb: 'is done when', none: 'no end', words: metWords },
    sop,
    when: { ...when, telling: true },
    ...kept,
  },
};

const criterion: PartKind = {
  noun: 'exit criterion',
  ordered: true,
  fields: {
    met: { verb: 'is met when', none: 'nothing to meet', words: metWords, telling: true },
    when,
    ...kept,
  },
  normal: ({ known, confirmed, ...rest }) => ({
    ...rest,
    met: known === undefined ? { confirmed } : { known },
  }),
};

const stage: PartKind = {
  noun: 'stage',
  ordered: true,
  fields: { kind: { verb: 'counts as', none: 'no kind', words: plain } },
  lists: { sops: sopList },
  parts: { steps: step, exit: criterion },
};

/** The condition of what stands in a motion itself. */
const inMotion: Field = {
  ...when,
  words: (one, { book, around }) => conditionWords(one, book, around.at(-1) ?? {}),
};

const watched: Field = {
  verb: 'watches',
  none: 'no list of stages, so it watches every open one',
  words: (ids, { book, around }) =>
    Array.isArray(ids)
      ? listWords(ids.map((id) => book.inside(around.at(-1) ?? {}, 'stages', id)))
      : valueWords(ids),
};

const stall: PartKind = {
  noun: 'stall rule',
  ordered: true,
  fields: {
    after: { verb: 'flags a record after', none: 'no limit', words: plain, telling: true },
    stages: watched,
    level: { verb: 'is shown', none: 'no level', words: (level) => levels[String(level)] ?? plain(level) },
    since: {
      verb: 'counts from',
      none: 'no start of its own, so it counts from the entry into the stage',
      words: (since) => (since === 'progress' ? 'the last progress' : 'the entry into the stage'),
      telling: true,
    },
    sop,
    when: { ...inMotion, telling: true },
    ...kept,
    unless: {
      ...inMotion,
      verb: 'is held back when',
      none: 'nothing that holds it back',
      telling: true,
    },
    shadow: {
      verb: 'is live and silent:',
      none: 'no shadow',
      words: (shadow) => (shadow === true ? 'its flags are only counted' : 'no'),
      telling: true,
    },
  },
};

const routing: PartKind = {
  noun: 'routing rule',
  ordered: true,
  fields: {
    to: {
      verb: 'gives the record to',
      none: 'nobody to give the record to',
      words: (to, { book }) => receiverWords(to, book),
      telling: true,
    },
    when: { ...inMotion, telling: true },
    ...kept,
  },
};

function leaveWords(leaves: unknown, { book }: Place): string {
  if (!Array.isArray(leaves) || leaves.length === 0) return 'at no time';
  const words = leaves.map((leave) => {
    if (!isPart(leave)) return valueWords(leave);
    const cover = leave.cover === undefined ? '' : `, covered by ${book.person(leave.cover)}`;
    return `from ${leave.from} until ${leave.until}${cover}`;
  });
  return listWords(words);
}

function progressWords(progress: unknown, { book }: Place): string {
  if (!isPart(progress)) return valueWords(progress);
  const { activities, properties } = progress;
  const kinds = activityKinds.filter((kind) => Array.isArray(activities) && activities.includes(kind));
  const changed = Array.isArray(properties) ? properties.map((id) => `a change of ${book.property(id)}`) : [];
  return listWords([...kinds.map((kind) => activityNoun(kind, 'customer')), ...changed]);
}

const levels: Record<string, string> = {
  line: 'in the line on the record',
  card: 'on top of the panel, where the line says so',
  quiet: 'in the panel and lists only',
};

/** The document from its top: what its parts are called and how their fields read. */
export const playbookKind: PartKind = {
  noun: 'playbook',
  fields: {
    name: { verb: 'is called', none: 'no name', words: valueWords },
    waiting: {
      verb: 'lets clocks stand still, while a record waits on the customer, for at most',
      none: 'no limit of its own for waiting on the customer, so it is 10 business days',
      words: (waiting) => (isPart(waiting) ? plain(waiting.max) : valueWords(waiting)),
    },
    interruptions: {
      verb: 'lets so many cards a day come up for one person:',
      none: 'no limit of its own for cards, so it is 3 a day for one person',
      words: (budget) => (isPart(budget) ? plain(budget.cardsPerDay) : valueWords(budget)),
    },
  },
  parts: {
    roles: { noun: 'role' },
    teams: { noun: 'team' },
    people: {
      noun: 'person',
      ordered: true,
      fields: {
        email: { verb: 'has the e-mail address', none: 'no e-mail address', words: plain },
        team: { verb: 'is in the team', none: 'no team', words: (id, { book }) => book.team(id) },
        away: { verb: 'is away', none: 'no leave', words: leaveWords },
      },
      lists: { roles: { noun: 'roles', words: (id, { book }) => book.role(id) } },
    },
    properties: {
      noun: 'property',
      fields: { type: { verb: 'holds values of the type', none: 'no type', words: valueWords } },
    },
    motions: {
      noun: 'motion',
      fields: {
        layer: { verb: 'belongs to the layer', none: 'no layer', words: plain },
        progress: { verb: 'counts as progress', none: 'no word on what progress is', words: progressWords },
      },
      parts: {
        stages: stage,
        stalls: stall,
        routing,
        sequences: sequenceKind({ kept, sop, when: inMotion, stages: watched }),
        handoffs: handoffKind({ kept, sop, when: inMotion, due: step.fields?.due }),
      },
    },
    sops: {
      noun: 'SOP',
      fields: {
        owner: {
          verb: 'is kept by the role',
          none: 'no role that keeps it',
          words: (id, { book }) => book.role(id),
        },
        reviewBy: { verb: 'is to be reviewed by', none: 'no review date', words: plain },
      },
    },
  },
};

/** A calendar, the company's or a person's own: the one part that is not in a list. */
export const calendarKind: PartKind = {
  noun: 'calendar',
  fields: {
    timeZone: { verb: 'is in the time zone', none: 'no time zone', words: plain },
    opens: { verb: 'opens at', none: 'no opening time', words: plain },
    closes: { verb: 'closes at', none: 'no closing time', words: plain },
  },
  lists: {
    workdays: { noun: 'workdays', words: plain },
    holidays: { noun: 'holidays', words: plain },
  },
};

const hostTitles: Record<string, string> = { hubspot: 'HubSpot', salesforce: 'Salesforce', asana: 'Asana' };

/** The name of a host in a sentence. */
export function hostTitle(host: string): string {
  return hostTitles[host] ?? host;
}

/** How people call a part: by its title or name, else its id. */
export function titleOf(part: Part): string {
  return quoted(String(part.title ?? part.name ?? part.id));
}
