import { expect, test } from 'vitest';
import { joinDrafts } from '../../../lib/sops/join-drafts.ts';
import { parseSop } from '../../../lib/sops/parse-sop.ts';
import { type SopDraft, sopDraft } from '../../../lib/sops/sop-draft.ts';
import { writeSop } from '../../../lib/sops/write-sop.ts';

const parsed = parseSop(`---
id: call
title: The call
owner: sales
quiz:
  questions:
    - { kind: choice, ask: "What comes first?", options: [The budget, The price], right: [The budget] }
---
One.

Two.
`);

const opened = (): SopDraft => {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.sop;
};

test('a draft is kept with its questions', () => {
  expect(opened().quiz).toBeDefined();
  expect(writeSop(sopDraft.parse(structuredClone(opened())))).toBe(writeSop(opened()));
});

test('a draft put onto a newer version has what either changed, and the questions', () => {
  const base = opened();
  const mine = { ...base, tags: ['calls'], body: 'One.\n\nTwo, and mine.' };
  const theirs = { ...base, title: 'The first call', body: 'One, and theirs.\n\nTwo.' };
  const { draft, clashes } = joinDrafts(base, mine, theirs);
  expect(clashes).toEqual([]);
  expect(draft).toMatchObject({ title: 'The first call', tags: ['calls'], quiz: base.quiz });
  expect(draft.body).toBe('One, and theirs.\n\nTwo, and mine.');
});

test('what both changed differently stays mine, and the place is told', () => {
  const base = opened();
  const { draft, clashes } = joinDrafts(
    base,
    { ...base, body: 'Mine.\n\nTwo.' },
    { ...base, body: 'Theirs.\n\nTwo.' },
  );
  expect(draft.body).toBe('Mine.\n\nTwo.');
  expect(clashes).toEqual([{ line: 1, theirs: 'Theirs.' }]);
});
