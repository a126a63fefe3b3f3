import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problemLine } from '../../../lib/playbook/playbook-problem.ts';
import { parseSop } from '../../../lib/sops/parse-sop.ts';
import { writeSop } from '../../../lib/sops/write-sop.ts';
import { say } from '../../../lib/text/say.ts';
import { judgeQuiz } from '../../../lib/training/judge-quiz.ts';
import { mixed } from '../../../lib/training/mixed.ts';
import { quizSchema } from '../../../lib/training/quiz-schema.ts';

const quiz = quizSchema.parse({
  pass: 60,
  questions: [
    { kind: 'choice', ask: 'Who?', options: ['Rep', 'Manager', 'Finance'], right: ['Manager', 'Finance'] },
    { kind: 'order', ask: 'In which order?', items: ['Ask', 'Listen', 'Write'] },
    { kind: 'answer', ask: 'Which field?', accept: ['Señal Größe', '金額が'] },
  ],
});

test.each([
  [
    'all right',
    [['Finance', 'Manager'], ['Ask', 'Listen', 'Write'], ['  senal GROSSE ']],
    [true, true, true],
    true,
  ],
  ['two of three are enough for 60', [['Manager', 'Finance'], [], ['金額が']], [true, false, true], true],
  [
    'one of three is not',
    [['Manager'], ['Ask', 'Write', 'Listen'], ['senalgroße']],
    [false, false, true],
    false,
  ],
  ['more than what is right is wrong', [['Rep', 'Manager', 'Finance'], [], []], [false, false, false], false],
  ['marks that tell letters apart stay', [[], [], ['金額か']], [false, false, false], false],
  ['no answers at all', [], [false, false, false], false],
])('%s', (_, answers, right, passed) => {
  expect(judgeQuiz(quiz, answers)).toEqual({ right, passed });
});

test('what is put in order is never shown in its order, and always whole', () => {
  const items = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 10 });
  const property = fc.property(items, fc.string(), (list, seed) => {
    const shown = mixed(list, seed);
    expect(shown).not.toEqual(list);
    expect([...shown].sort()).toEqual([...list].sort());
    expect(mixed(list, seed)).toEqual(shown);
  });
  fc.assert(property);
});

const head = '---\nid: offer\ntitle: Writing an offer\nowner: sales\n';

test('a quiz stands in the front matter and comes back as it was written', () => {
  const file = `${head}quiz:
  pass: 60
  attempts: 3
  valid: 365 days
  questions:
    - kind: choice
      ask: Who?
      options: [Rep, Manager]
      right: [Manager]
    - kind: order
      ask: In which order?
      items: [Ask, Listen]
    - kind: answer
      ask: Which field?
      accept: [Amount]
---

Do it.
`;
  const parsed = parseSop(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  expect(parsed.sop.quiz).toMatchObject({ pass: 60, attempts: 3, valid: '365 days' });
  const again = parseSop(writeSop(parsed.sop));
  expect(again).toEqual(parsed);
});

test.each([
  [
    'a wrong answer for right',
    '- { kind: choice, ask: Who?, options: [Rep, Manager], right: [Finance] }',
    'right answers among its options',
  ],
  ['one thing twice', '- { kind: order, ask: How?, items: [Ask, Ask] }', 'must name each thing once'],
  ['a key that is not known', '- { kind: answer, ask: What?, acept: [A] }', 'Did you mean "accept"?'],
])('%s is refused by its line', (_, question, words) => {
  const parsed = parseSop(`${head}quiz:\n  questions:\n    ${question}\n---\n\nDo it.\n`, 'a.md');
  if (parsed.ok) throw new Error('It was taken');
  const [problem] = parsed.problems;
  expect(problem?.line).toBe(7);
  expect(parsed.problems.map((one) => say(problemLine(one))).join('\n')).toContain(words);
});
