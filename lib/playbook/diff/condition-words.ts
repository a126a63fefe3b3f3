import type { Text } from '../../text/text.ts';
import { historyWords } from './history-words.ts';
import type { NameBook } from './name-book.ts';
import { isPart, joinedWords, listWords, type Part, plainWords, quoted, valueWords } from './words.ts';

const tests = [
  'is',
  'isNot',
  'oneOf',
  'noneOf',
  'contains',
  'startsWith',
  'equals',
  'moreThan',
  'atLeast',
  'lessThan',
  'atMost',
  'before',
  'after',
  'on',
  'withinLast',
  'withinNext',
] as const;

/**
 * A condition in words: `"Amount" is more than 10000 and "Lead source" is "Referral"`. `motion` is the part whose
 * stages it may name. A test without words of its own is shown as it is written.
 */
export function conditionWords(condition: unknown, book: NameBook, motion: Part): Text {
  if (!isPart(condition)) return valueWords(condition);
  const inner = (one: unknown): Text => {
    const words = conditionWords(one, book, motion);
    const isSeveral = isPart(one) && (Array.isArray(one.all) || Array.isArray(one.any));
    return isSeveral ? { key: 'change.brackets', with: { words } } : words;
  };
  if (Array.isArray(condition.all)) return joinedWords(condition.all.map(inner), 'and');
  if (Array.isArray(condition.any)) return joinedWords(condition.any.map(inner), 'or');
  if (condition.not !== undefined) return { key: 'change.not', with: { condition: inner(condition.not) } };
  if (condition.visited !== undefined)
    return { key: 'change.visited', with: { stage: book.inside(motion, 'stages', condition.visited) } };
  const history = historyWords(condition, book, motion);
  if (history !== undefined) return history;
  const { property, ...rest } = condition;
  const [test, value] = Object.entries(rest).find(([, one]) => one !== undefined) ?? [];
  if (property === undefined || test === undefined) return valueWords(condition);
  return testWords(book.property(property), test, value);
}

function testWords(property: Text, written: string, value: unknown): Text {
  if (written === 'known')
    return { key: value === false ? 'change.test.unknown' : 'change.test.known', with: { property } };
  const test = tests.find((one) => one === written);
  const isTime = ['before', 'after', 'on', 'withinLast', 'withinNext'].includes(written);
  const words = isTime ? plainWords(value) : Array.isArray(value) ? eitherWords(value) : valueWords(value);
  if (test === undefined)
    return { key: 'change.test.other', with: { property, test: written, value: words } };
  return { key: `change.test.${test}`, with: { property, value: words } };
}

function eitherWords(values: readonly unknown[]): Text {
  return listWords(
    values.map((one) => (typeof one === 'string' ? quoted(one) : String(one))),
    'or',
  );
}
