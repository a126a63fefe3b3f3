import type { Question, Quiz } from './quiz-schema.ts';

/** What somebody answered to each question: the options chosen, the items in their order, or one text. */
export type Answers = readonly (readonly string[])[];

export interface QuizResult {
  /** For each question, whether it was answered rightly. */
  right: boolean[];
  passed: boolean;
}

/** Judges the answers to a quiz. A question without an answer is not right. Pure: the browser and the backend come to
 *  the same result. */
export function judgeQuiz(quiz: Quiz, answers: Answers): QuizResult {
  const right = quiz.questions.map((question, index) => isRight(question, answers[index] ?? []));
  const count = right.filter(Boolean).length;
  return { right, passed: count * 100 >= quiz.pass * right.length };
}

function isRight(question: Question, answer: readonly string[]): boolean {
  if (question.kind === 'choice')
    return (
      new Set(answer).size === question.right.length && answer.every((one) => question.right.includes(one))
    );
  if (question.kind === 'order')
    return (
      answer.length === question.items.length && question.items.every((item, index) => item === answer[index])
    );
  const [said] = answer;
  return said !== undefined && question.accept.some((form) => bare(form) === bare(said));
}

/** Without case, accents and blanks. Only Latin, Greek and Cyrillic accents are taken off: in other scripts such marks
 *  tell letters apart. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f\s]/g, '')
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase();
}
