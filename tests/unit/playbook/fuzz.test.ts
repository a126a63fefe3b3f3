import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePlaybook } from '../../../lib/playbook/parse-playbook.ts';
import { say } from '../../../lib/text/say.ts';
import { starterText } from '../rules/sample.ts';
import { smallPlaybook } from './mistakes/small-playbook.ts';

const seed = 20_261_122;

/** Whatever the text: an answer, and with a refusal at least one problem that stands in the text and says something. */
function expectAnAnswer(text: string): void {
  const parsed = parsePlaybook(text);
  if (parsed.ok) return;
  const lines = text.split(/\r\n|[\r\n]/).length;
  expect(parsed.problems.length).toBeGreaterThan(0);
  for (const { line, column, message, path } of parsed.problems) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines + 1);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(`${path} ${say(message)}`).not.toMatch(/undefined|NaN|\[object/);
  }
}

const bits = fc.constantFrom(
  ...[
    '\t',
    ' ',
    '  ',
    '\n',
    '\r\n',
    ':',
    ': ',
    '- ',
    '-',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '#',
    '|',
    '>',
    '&a ',
    '*a',
  ],
  ...[
    '!',
    '!!int ',
    '%',
    '@',
    '`',
    '?',
    ',',
    '---\n',
    '...\n',
    '~',
    'null',
    '1',
    '0x1',
    '.nan',
    '<<: ',
    '“',
    '\\',
    '\0',
  ],
  ...['\u2028', '\uD800', '__proto__: ', 'constructor', 'toString', 'id: ', 'when: ', 'not: ', 'all: '],
);

interface Edit {
  at: number;
  cut: number;
  put: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
  put: fc.oneof(
    bits,
    fc.string({ maxLength: 6 }),
    fc.array(bits, { maxLength: 4 }).map((list) => list.join('')),
  ),
});

function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, { at, cut, put }) => {
    const from = Math.floor(at * before.length);
    return before.slice(0, from) + put + before.slice(from + cut);
  }, text);
}

/** Two lines changed places, or one said twice: what a slip of the hand does. */
function shuffled(text: string, from: number, to: number): string {
  const lines = text.split('\n');
  const [line = ''] = lines.slice(Math.floor(from * lines.length));
  return lines.toSpliced(Math.floor(to * lines.length), 0, line).join('\n');
}

const place = fc.double({ min: 0, max: 1, noNaN: true });

test('a playbook with slips in it is answered', () => {
  const edits = fc.array(edit, { minLength: 1, maxLength: 6 });
  const text = fc.oneof({ weight: 9, arbitrary: fc.constant(smallPlaybook) }, fc.constant(starterText));
  fc.assert(
    fc.property(text, edits, (before, list) => expectAnAnswer(edited(before, list))),
    { numRuns: 300, seed },
  );
});

test('a playbook with a line in the wrong place is answered', () => {
  fc.assert(
    fc.property(place, place, (from, to) => expectAnAnswer(shuffled(smallPlaybook, from, to))),
    { numRuns: 300, seed },
  );
});

test('any text is answered', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 200, unit: 'binary' }),
    fc.array(bits, { maxLength: 60 }).map((list) => list.join('')),
  );
  fc.assert(
    fc.property(text, (any) => expectAnAnswer(any)),
    { numRuns: 1_000, seed },
  );
});

test('any value in any place of a playbook is answered', () => {
  const slots = [
    'Europe/Berlin',
    '[mon, tue, wed, thu, fri]',
    '"09:00"',
    '2026-12-24',
    'mara-lindt',
    '4 business hours',
    '21 days',
    '{ property: amount, moreThan: 50000 }',
    '{ known: region }',
    '{ object: deal }',
    '[proposal]',
    'sales',
    'region',
    '1',
  ];
  const value = fc.jsonValue({ maxDepth: 3 }).map((one) => JSON.stringify(one));
  fc.assert(
    fc.property(fc.constantFrom(...slots), value, (slot, json) =>
      expectAnAnswer(smallPlaybook.replace(slot, () => json)),
    ),
    { numRuns: 300, seed },
  );
});
