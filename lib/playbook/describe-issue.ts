import type * as z from 'zod/mini';
import { coreProperties } from '../records/observation.ts';
import type { Text } from '../text/text.ts';
import type { Finding } from './finding.ts';
import { knownKeys } from './known-keys.ts';
import { needed, needs } from './needs.ts';
import { itCanBe, suggest } from './suggest.ts';
import { suggestDue } from './suggest-due.ts';

type Issue = z.core.$ZodIssue;

/** The schema names all unknown keys of a part in one issue; here each has its own. */
export function oneByOne(issue: Issue): Issue[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue];
}

/** Turns what the schema found into a sentence for somebody who has never seen a schema. Of several unknown keys
 *  only the first is named (see `oneByOne`). */
export function describeIssue(issue: Issue, content: unknown): Finding {
  const { path } = issue;
  const say = (message: Text, hint: Text | null = null): Finding => ({ path, message, hint });
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys;
      return { path, key, ...describeKey(key, path) };
    }
    case 'invalid_type':
      return describeType(issue.expected, path, valueAt(content, path), say);
    case 'invalid_value':
      return describeValue(issue, valueAt(content, path), say);
    case 'invalid_key':
      return say({ key: 'problem.nameNotPossible' }, { key: 'problem.hostsAre' });
    case 'invalid_format':
      return describeFormat(issue.format, path, String(issue.input), say);
    case 'too_small':
      return describeTooSmall(issue, say);
    case 'too_big':
      return say({
        key: issue.origin === 'array' ? 'problem.tooManyEntries' : 'problem.tooLong',
        with: { most: String(issue.maximum) },
      });
    case 'invalid_union':
      return describeUnion(path, valueAt(content, path), say);
    case 'custom': {
      const what = typeof issue.input === 'object' ? thisPart : shown(issue.input);
      const isDue = path.at(-1) === 'due' && typeof issue.input === 'string';
      return say(needed(issue.message, what), isDue ? suggestDue(issue.input) : null);
    }
    default:
      return say(issue.message || { key: 'problem.notPossibleHere', with: { what: thisPart } });
  }
}

type Say = (message: Text, hint?: Text | null) => Finding;

const kinds = {
  string: 'text',
  array: 'list',
  object: 'group',
  record: 'group',
  number: 'number',
  boolean: 'boolean',
} as const;

function kindText(expected: string): Text {
  const isKnown = (kind: string): kind is keyof typeof kinds => kind in kinds;
  return isKnown(expected) ? { key: `problem.kind.${kinds[expected]}` } : expected;
}

function describeType(expected: string, path: Issue['path'], value: unknown, say: Say): Finding {
  const kind = kindText(expected);
  const itMustBe: Text = { key: 'problem.itMustBe', with: { kind } };
  if (value === undefined) return say({ key: 'problem.missing' }, itMustBe);
  if (value === null) return say({ key: 'problem.nothingWritten' }, itMustBe);
  const is = kindText(Array.isArray(value) ? 'array' : 'object');
  const message: Text =
    typeof value === 'object'
      ? { key: 'problem.isAndMustBe', with: { is, kind } }
      : { key: 'problem.mustBe', with: { what: shown(value), kind } };
  return say(message, typeHint(expected, path, value));
}

/** What would be right in place of a value of the wrong kind. */
function typeHint(expected: string, path: Issue['path'], value: unknown): Text | null {
  const key = String(path.at(-1));
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (expected === 'array')
    return isPlain ? writeItAs(`[${String(value)}]`) : { key: 'problem.beginWithDash', with: { dash: '- ' } };
  if (expected === 'number') return numberHint(value);
  if (expected === 'string' && isPlain) {
    if (isClock(key)) return clockHint;
    return key === 'due' || (key === 'after' && typeof value === 'number')
      ? { key: 'problem.addUnit' }
      : { key: 'problem.writeInQuotes', with: { value: String(value) } };
  }
  if (expected === 'string') return key === 'body' ? { key: 'problem.writeBody' } : null;
  if (key === 'when') return conditionHint;
  return key === 'to' ? { key: 'problem.personOrRole', with: { example: '{ person: mara-lindt }' } } : null;
}

function numberHint(value: unknown): Text {
  const isNumber = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
  return isNumber ? { key: 'problem.withoutQuotes', with: { value } } : { key: 'problem.digitsOnly' };
}

function describeTooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall, say: Say): Finding {
  if (origin === 'array') return say({ key: 'problem.emptyList' }, { key: 'problem.atLeastOne' });
  if (origin === 'string') return say({ key: 'problem.emptyText' }, { key: 'problem.betweenQuotes' });
  const hint: Text =
    minimum === 1
      ? { key: 'problem.atLeastOne' }
      : { key: 'problem.atLeast', with: { least: String(minimum) } };
  return say({ key: 'problem.tooSmall' }, hint);
}

function describeKey(key: string, path: Issue['path']): Pick<Finding, 'message' | 'hint'> {
  if (/^\d+$/.test(key)) {
    return {
      message: { key: 'problem.commaInNumber', with: { digits: key } },
      hint: { key: 'problem.withoutCommas' },
    };
  }
  const isProperty = path.includes('when') && coreProperties.some((property) => property === key);
  const near = isProperty ? null : suggest(key, knownKeys(path));
  const hint = near ?? (path.includes('when') ? conditionHint : null);
  return { message: { key: 'problem.notKnownHere', with: { key } }, hint };
}

function describeValue(issue: z.core.$ZodIssueInvalidValue, value: unknown, say: Say): Finding {
  const possible = issue.values.map(String);
  if (issue.path.length === 1 && issue.path[0] === 'waymark')
    return say({ key: 'problem.mustSayForm' }, { key: 'problem.writeForm' });
  if (value === undefined) return say({ key: 'problem.missing' }, itCanBe(possible));
  return say(notPossible(value), suggest(String(value), possible));
}

function describeUnion(path: Issue['path'], value: unknown, say: Say): Finding {
  const what = shown(value);
  if (path.at(-1) === 'doneWhen') {
    const example = '{ known: closeDate }';
    return say(
      { key: 'problem.notWhenDone', with: { what } },
      { key: 'problem.writeTicked', with: { example } },
    );
  }
  if (path.at(-1) === 'roundRobin' || path.at(-1) === 'leastLoaded')
    return say({ key: 'problem.notWhoseTurn', with: { what } }, { key: 'problem.roleOrPeople' });
  return say(notPossible(value));
}

function notPossible(value: unknown): Text {
  return { key: 'problem.notPossibleHere', with: { what: shown(value) } };
}

function writeItAs(text: string): Text {
  return { key: 'problem.writeAs', with: { text } };
}

const clockHint: Text = { key: 'problem.clockLooks' };
const conditionHint: Text = {
  key: 'problem.conditionLooks',
  with: { example: '{ property: amount, moreThan: 50000 }' },
};

function isClock(key: string): boolean {
  return key === 'opens' || key === 'closes';
}

function describeFormat(format: string, path: Issue['path'], written: string, say: Say): Finding {
  const key = String(path.at(-1));
  const what = shown(written);
  if (format === 'date')
    return say({ key: 'problem.notADate', with: { what } }, { key: 'problem.datesLook' });
  if (format === 'email')
    return say({ key: 'problem.notAnAddress', with: { what } }, { key: 'problem.addressLooks' });
  if (isClock(key)) {
    const isCurly = /[“”„‟‘’]/.test(written);
    return say(
      { key: 'problem.notATime', with: { what } },
      isCurly ? { key: 'problem.straightQuotes' } : clockHint,
    );
  }
  if (key === 'within') return say(needed(needs('days'), what));
  if (key === 'known' || key === 'property' || (key === 'id' && path[0] === 'properties'))
    return say({ key: 'problem.notAProperty', with: { what } }, { key: 'problem.propertyIds' });
  const id = written
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const hint: Text = id === '' ? { key: 'problem.idsAre' } : { key: 'problem.idsAreAsIn', with: { id } };
  return say({ key: 'problem.notAnId', with: { what } }, hint);
}

function valueAt(content: unknown, path: Issue['path']): unknown {
  let here = content;
  for (const part of path) here = (here as Record<PropertyKey, unknown> | null | undefined)?.[part];
  return here;
}

const thisPart: Text = { key: 'problem.this' };

function shown(value: unknown): Text {
  if (typeof value === 'object' && value !== null) return thisPart;
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
