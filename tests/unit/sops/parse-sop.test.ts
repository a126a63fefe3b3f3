import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemLine } from '../../../lib/playbook/playbook-problem.ts';
import { parseSop } from '../../../lib/sops/parse-sop.ts';
import { type SopDocument, sopDocument } from '../../../lib/sops/sop-document.ts';
import { writeSop } from '../../../lib/sops/write-sop.ts';
import { say } from '../../../lib/text/say.ts';

const whole = `---
id: first-call
title: First call
owner: sales-manager
verifier: ops
interval: 90 days
layer: pipeline
roles: [sdr]
tags: [calls]
attach:
  stages: [deals/qualify]
  fields: [amount]
---

# Before

- [ ] Read the website
`;

function problemsOf(text: string): string[] {
  const parsed = parseSop(text, 'a.md');
  return parsed.ok ? [] : parsed.problems.map((one) => say(problemLine(one)));
}

test('a file becomes a document with its defaults, and back the same file', () => {
  const parsed = parseSop(whole);
  if (!parsed.ok) throw new Error(problemsOf(whole).join());
  expect(parsed.sop).toEqual({
    id: 'first-call',
    title: 'First call',
    owner: 'sales-manager',
    verifier: 'ops',
    interval: '90 days',
    layer: 'pipeline',
    roles: ['sdr'],
    tags: ['calls'],
    attach: { motions: [], stages: ['deals/qualify'], steps: [], fields: ['amount'], urls: [] },
    body: '# Before\n\n- [ ] Read the website',
  });
  const text = writeSop(parsed.sop);
  expect(parseSop(text)).toEqual(parsed);
  expect(parseSop(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(parsed);
});

test.each([
  ['# No front matter', 'a.md:1:1  the file does not begin with front matter. Begin it with a line ---'],
  ['---\nid: a\n', 'a.md:1:1  the file does not begin with front matter'],
  [
    whole.replace('owner: sales', 'ownr: sales'),
    'a.md:4:1  ownr: "ownr" is not known here. Did you mean "owner"?',
  ],
  [
    whole.replace('interval: 90 days', 'interval: a while'),
    'a.md:6:11  interval: "a while" must be a number of days',
  ],
  [whole.replace('deals/qualify', 'qualify'), 'a.md:11:12  attach.stages[0]: "qualify" must be ids with "/"'],
  [
    whole.replace('stages:', 'stage:'),
    'a.md:11:3  attach.stage: "stage" is not known here. Did you mean "stages"?',
  ],
  [whole.slice(0, whole.indexOf('# Before')), 'a.md:14:1  body: there is no text below the front matter'],
  [whole.replace('title: First call', 'title: a: b'), 'a.md:3:8  there is a second colon'],
  [whole.replace('First call', '&a [*a]'), 'a.md:3:'],
  [`${whole}${'x'.repeat(100_001)}`, 'characters'],
])('broken text %# is refused by its place and what would be right', (text, expected) => {
  expect(problemsOf(text)[0]).toContain(expected);
});

test('a front matter made to exhaust the parser is refused, not run into', () => {
  const deep = `---\nid: ${'['.repeat(9000)}\n---\n\nx`;
  const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]\n---\n\nx`;
  expect(problemsOf(deep).length).toBeGreaterThan(0);
  expect(problemsOf(bomb).length).toBeGreaterThan(0);
  expect(problemsOf(`---\n${'a: b\n'.repeat(10_000)}---\n\nx`)[0]).toContain('front matter');
});

test('every document is the same after it was written and read', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}$/);
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
  const document = fc.record(
    {
      id,
      title: words,
      owner: id,
      verifier: id,
      interval: fc.constantFrom('1 day', '90 days', '30 d'),
      layer: fc.constantFrom('pipeline' as const, 'finance' as const),
      roles: fc.array(id, { maxLength: 4 }),
      tags: fc.array(words, { maxLength: 4 }),
      attach: fc.record({
        motions: fc.array(id, { maxLength: 2 }),
        stages: fc.array(
          fc.tuple(id, id).map((ids) => ids.join('/')),
          { maxLength: 2 },
        ),
        fields: fc.array(words, { maxLength: 2 }),
      }),
      body: fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
        fc.constantFrom('---\nid: x\n---\n\ny', '    code\n', '\n\n  text', '- a\n---\n', '\uFEFFx'),
      ),
    },
    { requiredKeys: ['id', 'title', 'owner', 'body'] },
  );
  fc.assert(
    fc.property(document, (input) => {
      const checked = sopDocument.safeParse(input);
      fc.pre(checked.success);
      const sop = checked.data as SopDocument;
      expect(parseSop(writeSop(sop))).toEqual({ ok: true, sop });
    }),
    { numRuns: 300 },
  );
});
