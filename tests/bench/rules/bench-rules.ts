import type { Condition } from '../../../lib/playbook/condition-schema.ts';

export const stages = ['first-call', 'qualified', 'proposal', 'decision', 'contract'];

const leads = ['Referral', 'Partner', 'Website', 'Ads', 'Event'];
const people = ['Mara Lindt', 'Ivo Brandt', '77001'];
const nouns = ['northwind', 'retainer', 'renewal', 'pilot', 'audit'];

/** What one set of ten rules asks for. */
export interface RuleSet {
  lead: string;
  otherLead: string;
  limit: number;
  days: number;
  owner: string;
  word: string;
  stage: string;
}

/** Twenty sets of ten rules: two hundred. */
export const ruleSets: RuleSet[] = Array.from({ length: 20 }, (_, n) => ({
  lead: at(leads, n),
  otherLead: at(leads, n + 2),
  limit: 5_000 + n * 4_000,
  days: 3 + n * 6,
  owner: at(people, n),
  word: at(nouns, n),
  stage: at(stages, n),
}));

function at(list: readonly string[], n: number): string {
  return list[n % list.length] ?? '';
}

/** The ten rules of a set as a playbook writes them. */
export function asConditions({ lead, otherLead, limit, days, owner, word, stage }: RuleSet): Condition[] {
  return [
    { property: 'source', is: lead },
    { property: 'amount', moreThan: limit },
    {
      all: [
        { property: 'source', oneOf: [lead, otherLead] },
        { property: 'amount', atLeast: limit },
      ],
    },
    { property: 'closeDate', before: `${days} days ago` },
    {
      all: [
        { property: 'closeDate', withinNext: `${days} days` },
        { property: 'nextStep', known: false },
      ],
    },
    {
      any: [
        { property: 'amount', atMost: limit },
        { property: 'owner', isNot: owner },
      ],
    },
    { all: [{ not: { visited: stage } }, { property: 'amount', moreThan: limit }] },
    { property: 'name', contains: word },
    {
      any: [
        {
          all: [
            { property: 'seats', atLeast: days },
            { property: 'pipeline', is: 'default' },
          ],
        },
        { not: { property: 'owner', noneOf: [owner, 'Somebody Else'] } },
      ],
    },
    {
      all: [
        {
          any: [
            { property: 'source', is: lead },
            { property: 'source', is: otherLead },
          ],
        },
        { not: { property: 'closeDate', after: `in ${days} days` } },
        { property: 'amount', lessThan: limit },
        { property: 'pipeline', startsWith: 'sales' },
      ],
    },
  ];
}

/** The same ten rules in CEL, over the typed values of a `FlatRecord`. */
export function asCel(set: RuleSet): string[] {
  const [lead, otherLead, owner] = [set.lead, set.otherLead, set.owner].map((text) =>
    JSON.stringify(text.toLowerCase()),
  );
  const { word, stage } = set;
  const [limit, days] = [`${set.limit}.0`, `${set.days}.0`];
  return [
    `source == ${lead}`,
    `amount > ${limit}`,
    `source in [${lead}, ${otherLead}] && amount >= ${limit}`,
    `closeDate < today - ${days}`,
    `closeDate >= today && closeDate <= today + ${days} && nextStep == ""`,
    `amount <= ${limit} || owner != ${owner}`,
    `!("${stage}" in visited) && amount > ${limit}`,
    `name.contains("${word}")`,
    `(seats >= ${days} && pipeline == "default") || owner in [${owner}, "somebody else"]`,
    `(source == ${lead} || source == ${otherLead}) && !(closeDate > today + ${days}) && amount < ${limit} && pipeline.startsWith("sales")`,
  ];
}
