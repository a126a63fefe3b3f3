import type * as z from 'zod/mini';
import type { Text } from '../text/text.ts';
import { type Quiz, quizSchema } from './quiz-schema.ts';

/** Something that keeps questions from being asked. */
export interface QuizFault {
  /** The field: `pass`, `attempts`, `valid`, `questions`, or one of a question such as `questions.2.options`. */
  at: string;
  text: Text;
}

type Issue = z.core.$ZodIssue;

/** What is wrong with questions as they are being written, each at its field, in words for whoever fills in a form; the
 *  first of each field. Nothing for questions that may be asked. */
export function quizFaults(quiz: Quiz): QuizFault[] {
  const parsed = quizSchema.safeParse(quiz);
  if (parsed.success) return [];
  const faults = new Map<string, QuizFault>();
  for (const issue of parsed.error.issues) {
    const fault = faultOf(issue);
    if (!faults.has(fault.at)) faults.set(fault.at, fault);
  }
  return [...faults.values()];
}

function faultOf(issue: Issue): QuizFault {
  const parts = issue.path.map(String);
  const [, index, field = 'right', ...inside] = parts;
  // Of the whole quiz, or of a question as a whole: only its right answers are looked at together.
  if (parts[0] !== 'questions' || index === undefined) return { at: parts[0] ?? '', text: ofQuiz(parts[0]) };
  return { at: `questions.${index}.${field}`, text: ofQuestion(issue, field, inside.length > 0) };
}

function ofQuiz(field = ''): Text {
  if (field === 'attempts') return { key: 'sopEdit.quiz.fault.attempts' };
  if (field === 'valid') return { key: 'sopEdit.quiz.fault.valid' };
  return { key: field === 'pass' ? 'sopEdit.quiz.fault.pass' : 'sopEdit.quiz.fault.tooMany' };
}

function ofQuestion({ code }: Issue, field: string, isOneOfList: boolean): Text {
  if (code === 'too_big')
    return {
      key: isOneOfList || field === 'ask' ? 'sopEdit.quiz.fault.tooLong' : 'sopEdit.quiz.fault.tooMany',
    };
  if (field === 'ask') return { key: 'sopEdit.quiz.fault.ask' };
  if (field === 'right') return { key: 'sopEdit.quiz.fault.right' };
  if (code === 'custom') return { key: 'sopEdit.quiz.fault.twice' };
  return { key: field === 'accept' ? 'sopEdit.quiz.fault.accept' : 'sopEdit.quiz.fault.two' };
}
