import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as diff from '../../../lib/playbook/diff-playbook.ts';
import { parsePlaybook } from '../../../lib/playbook/parse-playbook.ts';
import type { Playbook } from '../../../lib/playbook/playbook-schema.ts';
import { say } from '../../../lib/text/say.ts';

const yaml = readFileSync('examples/playbooks/hardware-sales.yaml', 'utf8');

function read(text: string): Playbook {
  const parsed = parsePlaybook(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.playbook;
}

/** The changes with their sentences in English. */
function diffPlaybooks(one: Playbook, other: Playbook) {
  return diff.diffPlaybooks(one, other).map((change) => ({ ...change, text: say(change.text) }));
}

const before = read(yaml);

/** The sentences for a playbook in which one text is another. */
function change(text: string, other: string): string[] {
  expect(yaml).toContain(text);
  return diffPlaybooks(before, read(yaml.replace(text, other))).map((one) => one.text);
}

const offer = 'In Engaging, the step "Send the offer with delivery date"';
const rule = 'In Hardware deal, the stall rule "Three weeks without moving on"';

test.each([
  [
    'due: 3 business days',
    'due: 4 business hours',
    `${offer} is due after 4 business hours instead of after 3 business days.`,
  ],
  [
    'due: 3 business days',
    'due: 2 business days before close date',
    `${offer} is due 2 business days before close date instead of after 3 business days.`,
  ],
  ['            due: 3 business days\n', '', `${offer} now has no due time (before: after 3 business days).`],
  ['title: Send the offer with delivery date', 'title: Send it', `${offer} is now called "Send it".`],
  [
    'owner: sales-agent\n            sop: offer',
    'owner: sales-manager\n            sop: offer',
    `${offer} belongs to the role "Sales manager" instead of "Sales agent".`,
  ],
  ['sop: offer', 'sop: first-call', `${offer} shows the SOP "First call" instead of "Writing an offer".`],
  [
    'sop: offer',
    'sop: offer\n            doneWhen: { known: amount }',
    `${offer} is done when "Amount" is known instead of a person ticks it.`,
  ],
  [
    '            after: send-offer\n',
    '',
    'In Engaging, the step "Call about the offer" now has no earlier step to wait for (before: "Send the offer with delivery date").',
  ],
  [
    'known: amount }',
    'known: closeDate }',
    'In Engaging, the exit criterion "The amount is known" is met when "Close date" is known instead of "Amount" is known.',
  ],
  [
    'known: amount }',
    'confirmed: true }',
    'In Engaging, the exit criterion "The amount is known" is met when a person confirms it instead of "Amount" is known.',
  ],
  ['after: 21 days', 'after: 30 days', `${rule} flags a record after 30 days instead of 21 days.`],
  [
    'level: line',
    'level: quiet',
    `${rule} is shown in the panel and lists only instead of in the line on the record.`,
  ],
  [
    'stages: [prospecting, engaging]',
    'stages: [engaging]',
    `${rule} watches "Engaging" instead of "Prospecting" and "Engaging".`,
  ],
  [
    '        stages: [prospecting, engaging]\n',
    '',
    `${rule} now has no list of stages, so it watches every open one (before: "Prospecting" and "Engaging").`,
  ],
  [
    'roles:\n',
    'waiting: { max: 5 business days }\nroles:\n',
    'The playbook now lets clocks stand still, while a record waits on the customer, for at most 5 business days (before: no limit of its own for waiting on the customer, so it is 10 business days).',
  ],
  ['opens: "09:00"', 'opens: "08:00"', 'The calendar opens at 08:00 instead of 09:00.'],
  [
    'closes: "17:00"',
    'closes: "17:00"\n  holidays: [2026-12-25]',
    'For the calendar: the holidays now also include 2026-12-25.',
  ],
  [
    'Melvin Marxen, roles: [sales-manager]',
    'Melvin Marxen, roles: [sales-agent]',
    'For the person "Melvin Marxen": the roles now also include "Sales agent", and no longer include "Sales manager".',
  ],
  [
    'on: { object: deal }',
    'on: { object: deal, pipelines: { hubspot: [default] } }',
    'The motion "Hardware deal" now runs on the pipelines { hubspot: "default" } (before: no list of pipelines, so it runs on all).',
  ],
  [
    'title: Won, kind: won',
    'title: Won, kind: won, hosts: { hubspot: [closedwon] }',
    'In Hardware deal, the stage "Won": the names on HubSpot now also include "closedwon".',
  ],
  [
    'Call, do not write.',
    'Write, do not call.',
    'The SOP "When a deal stands still" has another text: 1 line added, 1 line removed.',
  ],
  [
    '      Call, do not write.',
    '      Be kind.\n      Call, do not write.',
    'The SOP "When a deal stands still" has another text: 1 line added.',
  ],
  ['name: Hardware sales', 'name: Selling hardware', 'The playbook is now called "Selling hardware".'],
])('%s → %s', (text, other, sentence) => {
  expect(change(text, other)).toEqual([sentence]);
});

test('what is new says its facts, what is gone its name, each with its path', () => {
  const step = '          - { id: thank, title: Say thanks, due: 1 days, owner: sales-agent }\n';
  const more = read(
    yaml.replace('        exit:\n          - { id: amount', `${step}        exit:\n          - { id: amount`),
  );
  const path = 'motions[hardware-deal].stages[engaging].steps[thank]';
  expect(diffPlaybooks(before, more)).toEqual([
    {
      path,
      kind: 'added',
      text: 'In Engaging, the step "Say thanks" is new: it is due after 1 days, it belongs to the role "Sales agent".',
    },
  ]);
  expect(diffPlaybooks(more, before)).toEqual([
    { path, kind: 'removed', text: 'In Engaging, the step "Say thanks" is gone.' },
  ]);
});

test('an order is said once: one thing moved, or the new order of all', () => {
  const reorder = (order: (people: Playbook['people']) => Playbook['people']) =>
    diffPlaybooks(before, { ...before, people: order(before.people) });
  expect(reorder(([a, b, c]) => [c, a, b].filter((one) => one !== undefined))).toEqual([
    { path: 'people[melvin-marxen]', kind: 'moved', text: 'The person "Melvin Marxen" now comes first.' },
  ]);
  expect(reorder((all) => all.toReversed())).toEqual([
    {
      path: 'people',
      kind: 'moved',
      text: 'The people are now in the order "Melvin Marxen", "Vicki Laflamme", "Darcel Schlecht".',
    },
  ]);
  expect(diffPlaybooks(before, { ...before, roles: before.roles.toReversed() })).toEqual([]);
});

test('comments and layout are no change, and a playbook does not differ from itself', () => {
  expect(diffPlaybooks(before, read(`# A remark\n${yaml}`))).toEqual([]);
});

test('a field nobody has words for is told by its key', () => {
  const [motion] = before.motions;
  const odd = { ...before, motions: [{ ...motion, cadence: { every: 'week' } }] } as unknown as Playbook;
  expect(diffPlaybooks(before, odd).map(({ text }) => text)).toEqual([
    'The motion "Hardware deal" now has as "cadence" { every: "week" } (before: no "cadence").',
  ]);
  const lists = { ...before, routing: [{ id: 'a', title: 'Everybody' }] } as unknown as Playbook;
  expect(diffPlaybooks(before, lists).map(({ text }) => text)).toEqual([
    'The entry of "routing" "Everybody" is new.',
  ]);
});

test('a condition is told in words', () => {
  const when = {
    all: [
      { property: 'amount', moreThan: 10_000 },
      { any: [{ property: 'owner', is: 'Mara' }, { not: { visited: 'prospecting' } }] },
    ],
  };
  const motions = before.motions.map((motion) => ({
    ...motion,
    stalls: motion.stalls.map((stall) => ({ ...stall, when })),
  }));
  expect(diffPlaybooks(before, { ...before, motions } as Playbook).map(({ text }) => text)).toEqual([
    `${rule} now applies only when "Amount" is more than 10000 and ("Owner" is "Mara" or not: the record has been in "Prospecting") (before: no condition, so it always applies).`,
  ]);
});

test('a condition over the past is told in words', () => {
  const when = {
    all: [
      { property: 'closeDate', movedLater: { atLeast: 3, within: '90 days' } },
      { property: 'amount', changed: { within: '7 days' } },
      { not: { activity: 'reply', by: 'customer', within: '14 days' } },
      { activity: 'any', count: { atMost: 1 } },
      { stageEntered: 'prospecting', before: '30 days ago' },
    ],
  };
  const motions = before.motions.map((motion) => ({
    ...motion,
    stalls: motion.stalls.map((stall) => ({ ...stall, when })),
  }));
  expect(diffPlaybooks(before, { ...before, motions } as Playbook).map(({ text }) => text)).toEqual([
    `${rule} now applies only when "Close date" was moved to a later day at least 3 times within the last 90 days and "Amount" was changed within the last 7 days and not: there was a reply by the customer within the last 14 days and there was an activity at most once and the record entered "Prospecting" before 30 days ago (before: no condition, so it always applies).`,
  ]);
});

test('a team, its hours and who is in it are told in words', () => {
  const withTeam = (hours: string, team: string) =>
    read(
      yaml
        .replace('\npeople:', `\nteams:\n  - { id: boston, title: Boston office${hours} }\n\npeople:`)
        .replace('Darcel Schlecht, roles: [sales-agent]', `Darcel Schlecht, roles: [sales-agent]${team}`),
    );
  const texts = (one: Playbook, other: Playbook) => diffPlaybooks(one, other).map(({ text }) => text);
  expect(texts(before, withTeam('', ', team: boston'))).toEqual([
    'The team "Boston office" is new.',
    'The person "Darcel Schlecht" now is in the team "Boston office" (before: no team).',
  ]);
  expect(texts(withTeam('', ''), withTeam(', calendar: { opens: "10:00" }', ''))).toEqual([
    'The calendar of the team "Boston office" now opens at 10:00 (before: no opening time).',
  ]);
});

test('progress, what holds a flag back, and shadow are told in words', () => {
  const text = yaml.replace(
    '    stalls:\n',
    `    progress: { activities: [reply], properties: [amount] }
    stalls:
      - id: quiet
        title: Quiet
        after: 14 days
        since: progress
        unless: { property: closeDate, after: today }
        shadow: true
`,
  );
  const texts = diffPlaybooks(before, read(text)).map((one) => one.text);
  expect(texts).toContain(
    'The motion "Hardware deal" now counts as progress a reply by the customer and a change of "Amount" (before: no word on what progress is).',
  );
  expect(texts).toContain(
    'In Hardware deal, the stall rule "Quiet" is new: it flags a record after 14 days, it counts from the last progress, it is held back when "Close date" is after today, it is live and silent: its flags are only counted.',
  );
});

test('routing, leave and own hours are told in words', () => {
  const text = yaml
    .replace(
      'Darcel Schlecht, roles: [sales-agent]',
      'Darcel Schlecht, roles: [sales-agent], calendar: { opens: "10:00", workdays: [mon, tue] }',
    )
    .replace(
      'Vicki Laflamme, roles: [sales-agent]',
      'Vicki Laflamme, roles: [sales-agent], away: [{ from: 2026-12-01, until: 2026-12-05, cover: darcel-schlecht }]',
    )
    .replace(
      '    stalls:',
      '    routing:\n      - { id: large, title: Large deals, when: { property: amount, atLeast: 5000 }, to: { person: melvin-marxen } }\n    stalls:',
    );
  expect(diffPlaybooks(before, read(text)).map((one) => one.text)).toEqual([
    'The calendar of the person "Darcel Schlecht" now has as workdays of its own mon and tue (before: no workdays of its own).',
    'The calendar of the person "Darcel Schlecht" now opens at 10:00 (before: no opening time).',
    'The person "Vicki Laflamme" is away from 2026-12-01 until 2026-12-05, covered by "Darcel Schlecht" instead of at no time.',
    'In Hardware deal, the routing rule "Large deals" is new: it gives the record to "Melvin Marxen", it applies only when "Amount" is at least 5000.',
  ]);
});

test.each([
  ['{ roundRobin: sales-agent }', 'everybody with the role "Sales agent" in turn'],
  [
    '{ leastLoaded: [darcel-schlecht, vicki-laflamme], capacity: 5, backup: melvin-marxen }',
    'whoever of "Darcel Schlecht" and "Vicki Laflamme" has the fewest open records, up to 5 open records each, with "Melvin Marxen" as the backup',
  ],
  [
    '{ weighted: { darcel-schlecht: 3, vicki-laflamme: 1 } }',
    '"Darcel Schlecht" (3) and "Vicki Laflamme" (1) by weight',
  ],
  [
    '{ territory: { property: source, people: { Fair: darcel-schlecht } } }',
    'people by "Lead source" ("Fair": "Darcel Schlecht")',
  ],
])('the receiver %s is told in words', (to, words) => {
  const routed = (receiver: string) =>
    read(
      yaml.replace(
        '    stalls:',
        `    routing:\n      - { id: leads, title: Leads, to: ${receiver} }\n    stalls:`,
      ),
    );
  expect(diffPlaybooks(routed('{ role: sales-agent }'), routed(to)).map(({ text }) => text)).toEqual([
    `In Hardware deal, the routing rule "Leads" gives the record to ${words} instead of the role "Sales agent".`,
  ]);
});

test('a sequence and its touches are told in words', () => {
  const text = yaml.replace(
    '    stalls:',
    `    sequences:
      - id: web
        title: Web leads
        when: { property: source, is: Web }
        touches:
          - { id: web-call, title: Call them, channel: call, delay: 1 business hour, owner: sales-agent }
    stalls:`,
  );
  const with1 = read(text);
  expect(diffPlaybooks(before, with1).map((one) => one.text)).toEqual([
    'In Hardware deal, the sequence "Web leads" is new: it applies only when "Lead source" is "Web", it has 1 touch.',
  ]);
  const changed = text
    .replace('channel: call, delay: 1 business hour', 'channel: email, delay: 2 days, expires: 1 day')
    .replace(
      '        touches:',
      '        stages: [engaging]\n        pauseOn: [reply, away]\n        touches:',
    );
  expect(diffPlaybooks(with1, read(changed)).map((one) => one.text)).toEqual([
    'In Hardware deal, the sequence "Web leads" now runs in "Engaging" (before: no list of stages, so it runs in every open one).',
    'In Web leads, the touch "Call them" goes by e-mail instead of telephone.',
    'In Web leads, the touch "Call them" is due after 2 days instead of 1 business hour.',
    'In Web leads, the touch "Call them" is missed when it is overdue by 1 day instead of 3 business days.',
    `In Hardware deal, the sequence "Web leads" is paused by the customer's answer and leave of the owner instead of nothing.`,
  ]);
});

/** Every place in a document that holds no further places, as the keys that lead there. */
function leaves(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(value)) return value.flatMap((one, index) => leaves(one, [...path, index]));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key]));
}

function withChanged(document: unknown, [key, ...rest]: (string | number)[]): unknown {
  if (key === undefined) return typeof document === 'number' ? document + 1 : `${document} else`;
  const copy = structuredClone(document) as Record<string | number, unknown>;
  copy[key] = withChanged(copy[key], rest);
  return copy;
}

test('whatever single value changes in the starter playbook, it is told in a sentence', () => {
  const starter = read(readFileSync('examples/playbooks/services.yaml', 'utf8'));
  expect(diffPlaybooks(starter, structuredClone(starter))).toEqual([]);
  const places = leaves(starter);
  expect(places.length).toBeGreaterThan(200);
  for (const place of places) {
    const name = place.join('.');
    const changes = diffPlaybooks(starter, withChanged(starter, place) as Playbook);
    expect(changes.length, name).toBeGreaterThan(0);
    for (const { text, path } of changes) {
      expect(text, name).toMatch(/^[A-Z].*\.$/s);
      expect(text, name).not.toMatch(/undefined|\[object|null|"" /);
      expect(path, name).toMatch(/^[a-z]/i);
    }
  }
});

test('what a step requires, what people learn and since when they are there is said with the titles of documents', () => {
  const paths = (list: string) => `${yaml}\npaths: ${list}\n`;
  const readAny = (text: string): Playbook => {
    const parsed = parsePlaybook(text, undefined, 'any');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    return parsed.playbook;
  };
  const titles = new Map([['hello', 'Saying hello']]);
  const changes = (one: string, other: string) =>
    diff.diffPlaybooks(readAny(one), readAny(other), titles).map(({ text }) => say(text));
  expect(changes(yaml, yaml.replace('sop: offer', 'sop: offer\n            requires: hello'))).toEqual([
    `${offer} now requires that the SOP "Saying hello" was read and passed (before: no SOP required).`,
  ]);
  const joined = yaml.replace('name: Darcel Schlecht,', 'name: Darcel Schlecht, joined: 2026-11-02,');
  expect(changes(yaml, joined)).toEqual([expect.stringMatching(/ now is in their roles since 2026-11-02 /)]);
  const short = paths('[{ id: new, title: New, role: sales-agent, sops: [{ sop: hello, within: 5 days }] }]');
  const long = paths(
    '[{ id: new, title: New, role: sales-manager, owner: sales-agent, sops: [{ sop: other }, { sop: hello }] }]',
  );
  expect(changes(yaml, short)).toEqual([
    'The learning path "New" is new: it is for the role "Sales agent", it leads through "Saying hello" within 5 days.',
  ]);
  expect(changes(short, long)).toEqual([
    'The learning path "New" is for the role "Sales manager" instead of "Sales agent".',
    'The learning path "New" now shows the role "Sales agent" who has come how far (before: administrators only).',
    'For the learning path "New": the SOPs to learn now also include "other" and "Saying hello", and no longer include "Saying hello" within 5 days.',
  ]);
  expect(changes(long, yaml)).toEqual(['The learning path "New" is gone.']);
});
