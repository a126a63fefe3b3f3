import { historyWords } from './history-words.ts';
import type { NameBook } from './name-book.ts';
import { isPart, listWords, type Part, quoted, valueWords } from './words.ts';

const tests: Record<string, string> = {
  is: 'is',
  isNot: 'is not',
  oneOf: 'is one of',
  noneOf: 'is none of',
  contains: 'contains',
  startsWith: 'starts with',
  equals: 'equals',
  moreThan: 'is more than',
  atLeast: 'is at least',
  lessThan: 'is less than',
  atMost: 'is at most',
  before: 'is before',
  after: 'is after',
  on: 'is on',
  withinLast: 'is within the last',
  withinNext: 'is within the next',
};

/**
 * A condition in words: `"Amount" is more than 10000 and "Lead source" is "Referral"`. `motion` is the part whose
 * stages it may name. A test without words of its own is shown as it is written.
 */
export function conditionWords(condition: unknown, book: NameBook, motion: Part): string {
  if (!isPart(condition)) return valueWords(condition);
  const inner = (one: unknown) => {
    const words = conditionWords(one, book, motion);
    return isPart(one) && (Array.isArray(one.all) || Array.isArray(one.any)) ? `(${words})` : words;
  };
  if (Array.isArray(condition.all)) return joined(condition.all.map(inner), 'and');
  if (Array.isArray(condition.any)) return joined(condition.any.map(inner), 'or');
  if (condition.not !== undefined) return `not: ${inner(condition.not)}`;
  if (condition.visited !== undefined)
    return `the record has been in ${book.inside(motion, 'stages', condition.visited)}`;
  const history = historyWords(condition, book, motion);
  if (history !== undefined) return history;
  const { property, ...rest } = condition;
  const test = Object.entries(rest).find(([, value]) => value !== undefined);
  if (property === undefined || !test) return valueWords(condition);
  return `${book.property(property)} ${testWords(...test)}`;
}

function testWords(test: string, value: unknown): string {
  if (test === 'known') return value === false ? 'is not known' : 'is known';
  const dayOrSpan = ['before', 'after', 'on', 'withinLast', 'withinNext'].includes(test);
  if (dayOrSpan && typeof value === 'string') return `${tests[test]} ${value}`;
  if (Array.isArray(value)) {
    const names = value.map((one) => (typeof one === 'string' ? quoted(one) : String(one)));
    return `${tests[test] ?? test} ${listWords(names, 'or')}`;
  }
  return `${tests[test] ?? test} ${valueWords(value)}`;
}

function joined(words: string[], by: 'and' | 'or'): string {
  return words.join(` ${by} `);
}
