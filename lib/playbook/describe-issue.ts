import type * as z from 'zod/mini';
import { coreProperties } from '../records/observation.ts';
import type { Finding } from './finding.ts';
import { knownKeys } from './known-keys.ts';
import { suggest } from './suggest.ts';
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
  const say = (message: string, hint: string | null = null): Finding => ({ path, message, hint });
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
      return say('this name is not possible here', 'Hosts are: hubspot, salesforce, asana');
    case 'invalid_format':
      return describeFormat(issue.format, path, String(issue.input), say);
    case 'too_small':
      return describeTooSmall(issue, say);
    case 'too_big':
      return say(
        `this is too long: at most ${issue.maximum} ${issue.origin === 'array' ? 'entries' : 'characters'} are possible`,
      );
    case 'invalid_union':
      return describeUnion(path, valueAt(content, path), say);
    case 'custom': {
      const what = typeof issue.input === 'object' ? 'this' : shown(issue.input);
      const isDue = path.at(-1) === 'due' && typeof issue.input === 'string';
      return say(`${what} ${issue.message}`, isDue ? suggestDue(issue.input) : null);
    }
    default:
      return say(issue.message || 'this is not possible here');
  }
}

type Say = (message: string, hint?: string | null) => Finding;

const typeNames: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a group of settings',
  record: 'a group of settings',
  number: 'a number',
  boolean: 'true or false',
};

function describeType(expected: string, path: Issue['path'], value: unknown, say: Say): Finding {
  const wanted = typeNames[expected] ?? expected;
  if (value === undefined) return say('this is missing', `It must be ${wanted}`);
  if (value === null) return say('nothing is written here', `It must be ${wanted}`);
  const kind = Array.isArray(value) ? 'a list' : 'a group of settings';
  const message =
    typeof value === 'object'
      ? `this is ${kind}, and must be ${wanted}`
      : `${shown(value)} must be ${wanted}`;
  return say(message, typeHint(expected, path, value));
}

/** What would be right in place of a value of the wrong kind. */
function typeHint(expected: string, path: Issue['path'], value: unknown): string | null {
  const key = String(path.at(-1));
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  if (expected === 'array') return isPlain ? `Write it as [${String(value)}]` : 'Begin each line with "- "';
  if (expected === 'number') return numberHint(value);
  if (expected === 'string' && isPlain) {
    if (isClock(key)) return clockHint;
    return key === 'due' || (key === 'after' && typeof value === 'number')
      ? 'Add the unit, as in "4 business hours" or "3 days"'
      : `Write it in quotes: "${String(value)}"`;
  }
  if (expected === 'string') return key === 'body' ? 'Write "body: |" and the text below it' : null;
  if (key === 'when') return conditionHint;
  return key === 'to' ? 'Write a person or a role: { person: mara-lindt }' : null;
}

function numberHint(value: unknown): string {
  const isNumber = typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
  return isNumber ? `Write it without quotes: ${value}` : 'Write digits only, such as 50000';
}

function describeTooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall, say: Say): Finding {
  if (origin === 'array') return say('this list is empty', 'Give at least one');
  if (origin === 'string') return say('this text is empty', 'Write something between the quotes');
  return say('this number is too small', `Give at least ${minimum === 1 ? 'one' : minimum}`);
}

function describeKey(key: string, path: Issue['path']): Pick<Finding, 'message' | 'hint'> {
  if (/^\d+$/.test(key)) {
    const message = `the comma before "${key}" cuts the number in two`;
    return { message, hint: 'Write numbers without commas: 50000' };
  }
  const isProperty = path.includes('when') && coreProperties.some((property) => property === key);
  const near = isProperty ? null : suggest(key, knownKeys(path));
  const hint = near ?? (path.includes('when') ? conditionHint : null);
  return { message: `"${key}" is not known here`, hint };
}

function describeValue(issue: z.core.$ZodIssueInvalidValue, value: unknown, say: Say): Finding {
  const possible = issue.values.map(String);
  if (issue.path.length === 1 && issue.path[0] === 'waymark')
    return say(
      'the file must say "waymark: 1", the form this is written in',
      'Write "waymark: 1" in the first line',
    );
  if (value === undefined) return say('this is missing', `It can be: ${possible.join(', ')}`);
  return say(`${shown(value)} is not possible here`, suggest(String(value), possible));
}

function describeUnion(path: Issue['path'], value: unknown, say: Say): Finding {
  if (path.at(-1) === 'doneWhen') {
    return say(
      `${shown(value)} does not say when the step is done`,
      'Write "ticked", or "{ known: closeDate }" with a property',
    );
  }
  if (path.at(-1) === 'roundRobin' || path.at(-1) === 'leastLoaded') {
    return say(
      `${shown(value)} does not say whose turn it can be`,
      'Write a role, or a list of people such as [mara-lindt, ivo-brandt]',
    );
  }
  return say(`${shown(value)} is not possible here`);
}

const clockHint = 'Clock times look like "09:00"';
const conditionHint = 'A condition looks like { property: amount, moreThan: 50000 }';

function isClock(key: string): boolean {
  return key === 'opens' || key === 'closes';
}

function describeFormat(format: string, path: Issue['path'], written: string, say: Say): Finding {
  const key = String(path.at(-1));
  if (format === 'date') return say(`${shown(written)} is not a date`, 'Dates look like 2026-12-24');
  if (format === 'email')
    return say(`${shown(written)} is not an e-mail address`, 'It looks like name@company.example');
  if (isClock(key)) {
    const curly = /[“”„‟‘’]/.test(written) ? 'Use straight quotes instead of curly ones. ' : '';
    return say(`${shown(written)} is not a time of day`, `${curly}${clockHint}`);
  }
  if (key === 'known' || key === 'property' || (key === 'id' && path[0] === 'properties'))
    return say(
      `${shown(written)} is not the id of a property`,
      'Such ids are letters and digits without spaces, as in budgetHolder',
    );
  const id = written
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const hint = id === '' ? '' : `, as in ${id}`;
  return say(`${shown(written)} is not an id`, `Ids are small letters, digits and hyphens${hint}`);
}

function valueAt(content: unknown, path: Issue['path']): unknown {
  let here = content;
  for (const part of path) here = (here as Record<PropertyKey, unknown> | null | undefined)?.[part];
  return here;
}

function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return 'this';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
