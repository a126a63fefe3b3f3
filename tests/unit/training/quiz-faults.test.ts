import { expect, test } from 'vitest';
import { parseSop } from '../../../lib/sops/parse-sop.ts';
import { sopDraft } from '../../../lib/sops/sop-draft.ts';
import { writeSop } from '../../../lib/sops/write-sop.ts';
import { quizFaults } from '../../../lib/training/quiz-faults.ts';
import type { Quiz } from '../../../lib/training/quiz-schema.ts';

const whole: Quiz = {
  pass: 80,
  attempts: 2,
  valid: '365 days',
  questions: [
    { kind: 'choice', ask: 'Who?', options: ['Rep', 'Lead'], right: ['Lead'] },
    { kind: 'order', ask: 'In which order?', items: ['Ask', 'Write'] },
    { kind: 'answer', ask: 'Which field?', accept: ['Amount'] },
  ],
};
const broken: Quiz = {
  pass: 0,
  attempts: 0.5,
  valid: '1000 days',
  questions: [
    { kind: 'choice', ask: ' ', options: ['Rep', 'Rep '], right: [] },
    { kind: 'choice', ask: 'x'.repeat(501), options: ['One'], right: ['Other'] },
    { kind: 'order', ask: 'In which order?', items: ['Ask', 'y'.repeat(201)] },
    { kind: 'answer', ask: 'Which field?', accept: [] },
    { kind: 'choice', ask: 'Who?', options: ['Rep', 'Lead'], right: ['Nobody'] },
  ],
};

test('questions that may be asked have no faults', () => {
  expect(quizFaults(whole)).toEqual([]);
});

test('each field of questions that may not be asked says what is wrong with it', () => {
  const told = quizFaults(broken).map(({ at, text }) => [
    at,
    typeof text === 'object' && 'key' in text ? text.key.replace('sopEdit.quiz.fault.', '') : text,
  ]);
  expect(Object.fromEntries(told)).toEqual({
    pass: 'pass',
    attempts: 'attempts',
    valid: 'valid',
    'questions.0.ask': 'ask',
    'questions.0.options': 'twice',
    'questions.0.right': 'right',
    'questions.1.ask': 'tooLong',
    'questions.1.options': 'two',
    'questions.1.right': 'right',
    'questions.2.items': 'tooLong',
    'questions.3.accept': 'accept',
    'questions.4.right': 'right',
  });
});

test('questions that are half written are kept in the draft as they are, and refused on publish', () => {
  const draft = {
    ...{ id: 'call', title: 'The call', owner: 'sales', roles: [], tags: [], body: 'One.' },
    attach: { motions: [], stages: [], steps: [], fields: [], urls: [] },
    quiz: broken,
  };
  expect(sopDraft.parse(structuredClone(draft)).quiz).toEqual(broken);
  expect(parseSop(writeSop(draft)).ok).toBe(false);
  expect(parseSop(writeSop({ ...draft, quiz: whole })).ok).toBe(true);
});
