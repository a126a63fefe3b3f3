import { expect, test } from 'vitest';
import { diffPlaybooks } from '../../../lib/playbook/diff-playbook.ts';
import { parsePlaybook } from '../../../lib/playbook/parse-playbook.ts';
import { problemLine } from '../../../lib/playbook/playbook-problem.ts';
import { reviewsDue } from '../../../lib/playbook/reviews-due.ts';
import { guidanceAnswer } from '../../../lib/sync/guidance-protocol.ts';
import { say } from '../../../lib/text/say.ts';
import { evaluate } from '../rules/in-words.ts';
import { imported, publishedStarter, starterText, stateOf, utc } from '../rules/sample.ts';

const kept = (line: string) => `${line}\n        keeper: sales-lead\n        reviewBy: 2026-12-01`;
const stall = '        title: Three weeks is a stall';
const stepTitle = '            title: Send the proposal and book the walk-through';
const keptText = starterText
  .replace(stall, kept(stall))
  .replace(stepTitle, `${stepTitle}\n            keeper: delivery-lead\n            reviewBy: 2027-01-31`)
  .replace(
    'title: The amount is on the deal, known: amount }',
    'title: The amount is on the deal, known: amount, keeper: sales-lead, reviewBy: 2026-11-30 }',
  )
  .replace('    title: The first call\n', '    title: The first call\n    reviewBy: 2026-11-30\n')
  .replace(
    '\nsops:',
    `
    routing:
      - { id: all, title: All to Ivo, to: { person: ivo-brandt }, reviewBy: 2026-12-01 }

sops:`,
  );
const published = publishedStarter(() => keptText);

test('what is due on a day is listed, the longest due first, with who keeps it', () => {
  expect(reviewsDue(published.playbook, '2026-11-29')).toEqual([]);
  expect(reviewsDue(published.playbook, '2026-12-01')).toEqual([
    {
      path: 'motions[new-business].stages[proposal].exit[amount-agreed]',
      kind: 'exit criterion',
      title: 'The amount is on the deal',
      place: 'New business, Proposal',
      keeper: 'Sales lead',
      people: ['Jonas Weber'],
      reviewBy: '2026-11-30',
    },
    {
      path: 'sops[first-call]',
      kind: 'SOP',
      title: 'The first call',
      place: '',
      keeper: 'Sales lead',
      people: ['Jonas Weber'],
      reviewBy: '2026-11-30',
    },
    {
      path: 'motions[new-business].stalls[three-weeks]',
      kind: 'stall rule',
      title: 'Three weeks is a stall',
      place: 'New business',
      keeper: 'Sales lead',
      people: ['Jonas Weber'],
      reviewBy: '2026-12-01',
    },
    {
      path: 'motions[new-business].routing[all]',
      kind: 'routing rule',
      title: 'All to Ivo',
      place: 'New business',
      keeper: null,
      people: [],
      reviewBy: '2026-12-01',
    },
  ]);
  expect(reviewsDue(published.playbook, '2027-01-31').map(({ kind }) => kind)).toContain('step');
});

test('a keeper that is no role and a day that is none are refused at their place', () => {
  const said = (text: string) => {
    const parsed = parsePlaybook(text);
    return parsed.ok ? '' : parsed.problems.map((one) => say(problemLine(one))).join('\n');
  };
  const wrong = said(keptText.replace('keeper: sales-lead', 'keeper: sales-leed'));
  expect(wrong).toContain(
    'exit[amount-agreed].keeper: there is no role with the id "sales-leed". Did you mean "sales-lead"?',
  );
  const day = said(keptText.replace('reviewBy: 2027-01-31', 'reviewBy: next spring'));
  expect(day).toContain('steps[send-proposal].reviewBy');
});

test('the change is told in words', () => {
  const texts = diffPlaybooks(publishedStarter().playbook, published.playbook).map(({ text }) => say(text));
  const rule = 'In New business, the stall rule "Three weeks is a stall"';
  expect(texts).toContain(`${rule} now is kept by the role "Sales lead" (before: no keeper).`);
  expect(texts).toContain(`${rule} now is to be reviewed by 2026-12-01 (before: no review date).`);
  expect(texts).toContain(
    'The SOP "The first call" now is to be reviewed by 2026-11-30 (before: no review date).',
  );
});

test('the reasons of what is kept name the keeper, over the wire too; a rule without one is as before', () => {
  const state = stateOf(imported('Proposal', utc('2026-10-01 09:00')));
  const now = new Date(utc('2026-11-03 09:00'));
  const guidance = evaluate(published, state, now);
  expect(guidance?.step?.reason).toMatchObject({ keeper: 'Delivery lead' });
  expect(guidance?.criteria.map(({ reason }) => reason.keeper)).toEqual(['Sales lead', undefined, undefined]);
  expect(guidance?.flags.map(({ rule, reason }) => [rule, reason.keeper])).toEqual([
    ['three-weeks', 'Sales lead'],
    ['overdue:send-proposal', 'Delivery lead'],
  ]);
  const sent = guidanceAnswer.parse(JSON.parse(JSON.stringify({ record: 'x', guidance })));
  expect(sent.guidance?.flags[0]?.reason.keeper).toBe('Sales lead');
  const before = evaluate(publishedStarter(), state, now);
  expect(JSON.stringify(before)).not.toContain('"keeper"');
});
