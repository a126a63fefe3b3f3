import type { QuestionView } from '../records/guidance.ts';
import { type AskedQuestion, questionsOf } from '../records/question.ts';
import type { Case } from './case.ts';

/** How many answered questions are shown; the rest is in the history. */
const mostAnswered = 3;

/** The open questions about a record, then the last ones answered, each newest first. */
export function questionViews({ state, index }: Case): QuestionView[] {
  const all = questionsOf(state).reverse();
  const open = all.filter(({ answers }) => answers.length === 0);
  const answered = all.filter(({ answers }) => answers.length > 0).slice(0, mostAnswered);
  const nameOf = (person: string) => index.playbook.people.find(({ id }) => id === person)?.name ?? person;
  return [...open, ...answered].map(
    ({ event, text, at, by, to, answers }: AskedQuestion): QuestionView => ({
      event,
      text,
      at,
      by,
      to: { person: to, name: nameOf(to) },
      answers: answers.map((one) => ({ ...one, by: one.by?.name ?? null })),
    }),
  );
}
