import { expect, test } from 'vitest';
import { readContent } from '../../../../lib/playbook/edit/read-content.ts';
import { renameId } from '../../../../lib/playbook/edit/rename-id.ts';
import { parsePlaybook } from '../../../../lib/playbook/parse-playbook.ts';
import { say } from '../../../../lib/text/say.ts';

const sample = `waymark: 1
name: Ours
calendar: { timeZone: Europe/Berlin, workdays: [mon], opens: "09:00", closes: "17:00" }
roles:
  - { id: sales, title: Sales } # who sells
  - { id: lead, title: Lead }
people:
  - { id: mara, name: Mara, roles: [sales, lead] }
  - { id: ivo, name: Ivo, roles: [sales], away: [{ from: 2026-01-01, until: 2026-01-02, cover: mara }] }
properties:
  - { id: budget, title: Budget, hosts: { hubspot: budget } }
motions:
  - id: new
    title: New
    layer: pipeline
    on: { object: deal }
    stages:
      - id: first
        title: First
        sops: [how]
        steps:
          - { id: call, title: Call, owner: sales, sop: how, doneWhen: { known: budget } }
          - { id: meet, title: Meet, owner: sales, after: call, when: { property: budget, known: true } }
        exit:
          - { id: known, title: Known, known: budget }
      - id: second
        title: Second
        steps:
          - { id: call, title: Call, owner: lead }
    stalls:
      - { id: slow, title: Slow, stages: [first], after: 3 days, sop: how, when: { not: { visited: first } } }
    routing:
      - { id: all, title: All, when: { property: budget, known: true }, to: { person: mara } }
      - { id: some, title: Some, to: { weighted: { mara: 2, ivo: 1 } } }
      - { id: rest, title: Rest, to: { roundRobin: sales } }
sops:
  - { id: how, title: How, owner: sales, body: So. }
`;

function renamed(path: (string | number)[], id: string): string {
  const answer = renameId(sample, path, id);
  if (!answer.ok) throw new Error(say(answer.message));
  return answer.text;
}

test.each([
  { what: 'a role', path: ['roles', 0], old: 'sales', id: 'sellers' },
  { what: 'a person', path: ['people', 0], old: 'mara', id: 'mara-lindt' },
  { what: 'a property', path: ['properties', 0], old: 'budget', id: 'budgetHolder' },
  { what: 'a stage', path: ['motions', 0, 'stages', 0], old: 'first', id: 'call-stage' },
  { what: 'a SOP', path: ['sops', 0], old: 'how', id: 'first-call' },
])('$what is renamed wherever it is named, and nothing else changes', ({ path, old, id }) => {
  const text = renamed(path, id);
  expect(parsePlaybook(text).ok).toBe(true);
  // Of a property the host's own name of it stays, which is spelled alike here.
  const named = new RegExp(`(?<!hubspot: )\\b${old}\\b`, 'g');
  expect(text).toBe(sample.replace(named, id));
});

test('a step is renamed in its own stage only', () => {
  const text = renamed(['motions', 0, 'stages', 0, 'steps', 0], 'ring');
  expect(text).toBe(
    sample
      .replace('{ id: call, title: Call, owner: sales', '{ id: ring, title: Call, owner: sales')
      .replace('after: call', 'after: ring'),
  );
});

test.each([
  { why: 'an id that is taken', path: ['roles', 0], id: 'lead', says: 'taken' },
  { why: 'an id that is none', path: ['roles', 0], id: 'Sales Team', says: 'small letters' },
  { why: 'a place without an id', path: ['calendar'], id: 'x', says: 'no id' },
])('$why is refused', ({ path, id, says }) => {
  const answer = renameId(sample, path, id);
  if (answer.ok) throw new Error('renamed');
  expect(say(answer.message)).toContain(says);
});

test('a playbook that names what is not there is mended before', () => {
  const broken = sample.replace('sop: how, doneWhen', 'sop: gone, doneWhen');
  expect(readContent(broken).ok).toBe(true);
  expect(renameId(broken, ['roles', 0], 'sellers')).toMatchObject({ ok: false });
});

test('a date that a due time names by its id, and a team, are renamed along', () => {
  const text = sample
    .replace('properties:\n', 'properties:\n  - { id: signedOn, title: Signature, type: date, hosts: {} }\n')
    .replace(
      'owner: sales, sop: how, doneWhen',
      'due: 2 days before signedOn, owner: sales, sop: how, doneWhen',
    )
    .replace('people:\n', 'teams:\n  - { id: boston, title: Boston }\npeople:\n')
    .replace('roles: [sales, lead] }', 'roles: [sales, lead], team: boston }');
  expect(renameId(text, ['properties', 0], 'signatureDay')).toEqual({
    ok: true,
    text: text.replaceAll('signedOn', 'signatureDay'),
  });
  expect(renameId(text, ['teams', 0], 'east')).toEqual({ ok: true, text: text.replaceAll('boston', 'east') });
});

test('what a message of a handoff is filled in with is renamed along', () => {
  const text = sample
    .replace(
      '    routing:',
      `    handoffs:
      - id: over
        title: Over
        stage: second
        starts: work
        sender: sales
        receiver: lead
        items: [{ id: scope, title: Scope, owner: sales, evidence: note }]
        messages: [{ id: hello, title: Hello, to: customer, body: "{item.scope} for {property.budget}" }]
    routing:`,
    )
    .replace(
      'motions:\n',
      'motions:\n  - { id: work, title: Work, layer: delivery, on: { object: project }, stages: [{ id: begun, title: Begun }] }\n',
    );
  expect(renameId(text, ['motions', 1, 'handoffs', 0, 'items', 0], 'extent')).toEqual({
    ok: true,
    text: text.replace('id: scope', 'id: extent').replace('{item.scope}', '{item.extent}'),
  });
  const renamed = renameId(text, ['properties', 0], 'money');
  expect(renamed).toMatchObject({ ok: true, text: expect.stringContaining('{property.money}') });
});
