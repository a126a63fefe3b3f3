import * as z from 'zod/mini';
import { inserted } from './inserted.ts';
import type { Actor, JournalEvent } from './journal-event.ts';
import { instant } from './observation.ts';
import type { RecordState } from './record-state.ts';

const actor = z.nullable(z.object({ id: z.string(), name: z.string() }));

/** A question about a record to one person of the playbook. */
export const question = z.object({
  event: z.string(),
  at: instant,
  /** The member who asks; null while it waits to be sent. */
  by: actor,
  /** The playbook's person who is asked. */
  to: z.string(),
  text: z.string(),
});

/** An answer, or the word that a question is taken back. `question` is the event that asked it. */
export const questionWord = z.object({
  event: z.string(),
  type: z.enum(['question.answered', 'question.withdrawn']),
  question: z.string(),
  at: instant,
  by: actor,
  text: z.optional(z.string()),
});

export type Question = z.infer<typeof question>;
export type QuestionWord = z.infer<typeof questionWord>;
export type QuestionEvent = Extract<JournalEvent, { type: `question.${string}` }>;

export function isQuestionEvent(event: JournalEvent): event is QuestionEvent {
  return event.type.startsWith('question.');
}

/** How many questions of a record are kept, and how many words about them: the newest. */
const mostQuestions = 100;

/** The state with one question, or one word about a question, added; in whatever order they arrive. */
export function applyQuestion(state: RecordState, event: QuestionEvent, by: Actor | null): RecordState {
  const { id, type, occurredAt: at } = event;
  if (type === 'question.asked') {
    const one: Question = { event: id, at, by, to: event.person, text: event.text };
    return { ...state, questions: newest(state.questions, one) };
  }
  const text = type === 'question.answered' ? { text: event.text } : {};
  const word: QuestionWord = { event: id, type, question: event.question, at, by, ...text };
  return { ...state, questionWords: newest(state.questionWords, word) };
}

/** A question with its answers, oldest first. It is open until somebody has answered. */
export interface AskedQuestion extends Question {
  answers: { event: string; text: string; at: string; by: Actor | null }[];
}

/** The questions about a record as far as they are kept, oldest first, without those that their asker has taken back. */
export function questionsOf({ questions = [], questionWords = [] }: RecordState): AskedQuestion[] {
  return questions.flatMap((one) => {
    const words = questionWords.filter((word) => word.question === one.event);
    const isWithdrawn = words.some(({ type, by }) => type === 'question.withdrawn' && by?.id === one.by?.id);
    const answers = words.flatMap(({ event, text, at, by }) =>
      text === undefined ? [] : [{ event, text, at, by }],
    );
    return isWithdrawn ? [] : [{ ...one, answers }];
  });
}

/** The questions about a record that wait on a person (their id in the playbook), oldest first. */
export function questionsFor(state: RecordState, person: string): AskedQuestion[] {
  return questionsOf(state).filter(({ to, answers }) => to === person && answers.length === 0);
}

function newest<T extends { event: string; at: string }>(list: T[] | undefined, one: T): T[] {
  return inserted(list ?? [], one, ({ at }) => at).slice(-mostQuestions);
}
