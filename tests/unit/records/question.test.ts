import { expect, test } from 'vitest';
import { applyEvent } from '../../../lib/records/apply-event.ts';
import { withoutActor } from '../../../lib/records/erase-actor.ts';
import type { JournalEvent } from '../../../lib/records/journal-event.ts';
import { questionsFor, questionsOf } from '../../../lib/records/question.ts';
import { deal, nextId } from '../rules/sample.ts';

const mara = { id: 'm1', name: 'Mara' };
const ivo = { id: 'm2', name: 'Ivo' };
const base = () => ({ id: nextId(), record: deal, occurredAt: '2026-11-03T09:00:00.000Z', playbook: 1 });
const asked: JournalEvent = { ...base(), type: 'question.asked', person: 'mara-lindt', text: 'Who signs?' };
const answered: JournalEvent = {
  ...base(),
  type: 'question.answered',
  question: asked.id,
  text: 'The CFO',
};
const withdrawn: JournalEvent = { ...base(), type: 'question.withdrawn', question: asked.id };

test('a question waits on whom it asks until somebody has answered', () => {
  const open = applyEvent(undefined, asked, ivo);
  expect(questionsFor(open, 'mara-lindt').map(({ text }) => text)).toEqual(['Who signs?']);
  expect(questionsFor(open, 'ivo-brandt')).toEqual([]);
  const done = applyEvent(open, answered, mara);
  expect(questionsFor(done, 'mara-lindt')).toEqual([]);
  expect(questionsOf(done)).toMatchObject([{ answers: [{ text: 'The CFO', by: mara }] }]);
});

test('only who asked can take a question back, whatever arrives first', () => {
  const byAnother = applyEvent(applyEvent(undefined, withdrawn, mara), asked, ivo);
  expect(questionsOf(byAnother)).toHaveLength(1);
  const byAsker = applyEvent(applyEvent(undefined, withdrawn, ivo), asked, ivo);
  expect(questionsOf(byAsker)).toEqual([]);
});

test('an erased person leaves neither name nor words', () => {
  const state = applyEvent(applyEvent(undefined, asked, ivo), answered, mara);
  const without = JSON.stringify(withoutActor(state, { id: 'm2', name: 'Former member' }));
  expect(without).not.toContain('Who signs?');
  expect(without).not.toContain('Ivo');
  expect(without).toContain('The CFO');
});
