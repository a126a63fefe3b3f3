import type * as z from 'zod/mini';
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
      return { path, key, message: `"${key}" is not known here`, hint: suggest(key, knownKeys(path)) };
    }
    case 'invalid_type':
      return describeType(issue.expected, valueAt(content, path), say);
    case 'invalid_value':
      return say(
        `${shown(valueAt(content, path))} is not possible here`,
        suggest(String(issue.input), issue.values.map(String)),
      );
    case 'invalid_key':
      return say('this name is not possible here', 'Hosts are: hubspot, salesforce, asana');
    case 'invalid_format':
      return say(`${shown(issue.input)} is not ${formatName(issue.format)}`, formatHint(issue.format));
    case 'too_small':
      return say(issue.origin === 'array' ? 'this list is empty' : 'this is empty', 'Give at least one');
    case 'too_big':
      return say(`this is too long: at most ${issue.maximum} are possible`);
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
  array: 'a list (lines that begin with "- ")',
  object: 'a group of settings',
  record: 'a group of settings',
  number: 'a number',
};

function describeType(expected: string, value: unknown, say: Say): Finding {
  const wanted = typeNames[expected] ?? expected;
  if (value === undefined) return say('this is missing', `It must be ${wanted}`);
  const quote = expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
  return say(`${shown(value)} must be ${wanted}`, quote ? `Write it in quotes: "${String(value)}"` : null);
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

function formatName(format: string): string {
  return (
    { regex: 'written in the right way', email: 'an e-mail address', date: 'a date' }[format] ?? `a ${format}`
  );
}

function formatHint(format: string): string | null {
  if (format === 'date') return 'Dates look like 2026-12-24';
  if (format === 'email') return 'It looks like name@company.example';
  return 'Ids use small letters, digits and hyphens, such as "send-recap"; clock times look like "09:00"';
}

function valueAt(content: unknown, path: Issue['path']): unknown {
  let here = content;
  for (const part of path) here = (here as Record<PropertyKey, unknown> | null | undefined)?.[part];
  return here;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
