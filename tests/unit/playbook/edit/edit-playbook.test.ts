import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNode, Lexer } from 'yaml';
import { editContent } from '../../../../lib/playbook/edit/edit-content.ts';
import { editPlaybook } from '../../../../lib/playbook/edit/edit-playbook.ts';
import type { EditPath, PlaybookEdit } from '../../../../lib/playbook/edit/playbook-edit.ts';
import { readContent } from '../../../../lib/playbook/edit/read-content.ts';
import { valueAt } from '../../../../lib/playbook/edit/value-at.ts';
import { say } from '../../../../lib/text/say.ts';

const folder = new URL('../../../../examples/playbooks/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

function edited(text: string, ...edits: PlaybookEdit[]): string {
  const answer = editPlaybook(text, edits);
  if (!answer.ok) throw new Error(say(answer.message));
  return answer.text;
}

function contentOf(text: string): unknown {
  const read = readContent(text);
  if (!read.ok) throw new Error(`line ${read.line}: ${say(read.message)}`);
  return read.content;
}

function commentsIn(text: string): string[] {
  return [...new Lexer().lex(text)].filter((part) => part.startsWith('#')).sort();
}

/** The comments that go with an item of a list: in its lines and directly above it, but not above the first. */
function ownComments(text: string, path: EditPath): string[] {
  const read = readContent(text);
  const node = read.ok ? read.doc.getIn(path, true) : null;
  const range = isNode(node) ? node.range : null;
  if (!range) throw new Error(`There is nothing at ${path.join('.')}.`);
  const before = text.slice(0, text.lastIndexOf('\n', range[0])).split('\n');
  const isAlone = /^\s*- *$/.test(text.slice(text.lastIndexOf('\n', range[0]) + 1, range[0]));
  const first =
    path.at(-1) === 0 || !isAlone ? before.length : before.findLastIndex((line) => !/^\s*#/.test(line)) + 1;
  const above = before.slice(first).map((line) => line.trim());
  // The parser counts what follows the last item of a list to that item, also where it stands further left.
  const column = range[0] - text.lastIndexOf('\n', range[0]) - 1;
  const lines = text.slice(range[0], range[1]).split('\n');
  const last = lines.findLastIndex(
    (line, index) => index === 0 || (/\S/.test(line) && line.search(/\S/) >= column),
  );
  return [...above, ...commentsIn(lines.slice(0, last + 1).join('\n'))];
}

/** The lines that only one of the texts has. */
function changedLines(before: string, after: string): { gone: string[]; fresh: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  return {
    gone: old.filter((line) => !now.includes(line)),
    fresh: now.filter((line) => !old.includes(line)),
  };
}

describe.each(examples)('$name', ({ text }) => {
  const content = contentOf(text);

  test('a new title of a step changes its line and nothing else', () => {
    const path = ['motions', 0, 'stages', 0, 'steps', 0, 'title'];
    const after = edited(text, { do: 'set', path, value: 'Ring them up' });
    expect(after.split('\n')).toHaveLength(text.split('\n').length);
    const { gone, fresh } = changedLines(text, after);
    expect(gone).toHaveLength(1);
    expect(fresh).toEqual([gone[0]?.replace(/title: .*/, 'title: Ring them up')]);
  });

  test('the same value again changes no byte', () => {
    expect(edited(text, { do: 'set', path: [], value: content })).toBe(text);
  });

  test('an item moved there and back leaves no trace', () => {
    const path = ['motions', 0, 'stages'];
    const away = edited(text, { do: 'move', path, from: 0, to: 1 });
    expect(away).not.toBe(text);
    expect(edited(away, { do: 'move', path, from: 1, to: 0 })).toBe(text);
  });

  test('after any edits it says what was meant, and every comment is still there', () => {
    fc.assert(
      fc.property(fc.array(editSeed, { minLength: 1, maxLength: 4 }), (seeds) => {
        let [now, meant] = [text, content];
        for (const seed of seeds) {
          const edit = editFrom(meant, seed);
          now = edited(now, edit);
          meant = editContent(meant, edit);
        }
        expect(contentOf(now)).toEqual(meant);
        expect(commentsIn(now)).toEqual(commentsIn(text));
      }),
      { numRuns: 15 },
    );
  });

  test('what is taken out takes no comment of others along', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const lists = placesIn(content, []).filter(
          (path) => path.length > 0 && typeof path.at(-1) === 'number',
        );
        const path = lists[seed % lists.length] ?? [];
        const after = edited(text, { do: 'remove', path });
        expect(contentOf(after)).toEqual(editContent(content, { do: 'remove', path }));
        expect(commentsIn(text)).toEqual([...commentsIn(after), ...ownComments(text, path)].sort());
      }),
      { numRuns: 15 },
    );
  });
});

interface EditSeed {
  what: number;
  where: number;
  other: number;
  value: unknown;
}

const someText = fc.oneof(
  fc.string({ maxLength: 30, unit: 'grapheme' }),
  fc.constantFrom(
    'a: b',
    '# no comment',
    '- x',
    'yes',
    '09:00',
    '2026-12-24',
    "it's",
    '"',
    '{ a',
    'x, y]',
    '7',
    '',
  ),
  fc.constantFrom('First\n\n1. second\n   more\n', 'one\ntwo', '  blank before\nnext\n'),
);
const someValue = fc.oneof(
  someText,
  fc.integer(),
  fc.boolean(),
  fc.array(someText, { maxLength: 3 }),
  fc.record({
    id: someText,
    title: someText,
    when: fc.record({ all: fc.array(fc.record({ is: someText })) }),
  }),
);
const editSeed: fc.Arbitrary<EditSeed> = fc.record({
  what: fc.nat(2),
  where: fc.nat(),
  other: fc.nat(),
  value: someValue,
});

/** An edit that can be made in a content: a value set, an item put in, or two items changing places. */
function editFrom(content: unknown, { what, where, other, value }: EditSeed): PlaybookEdit {
  const places = placesIn(content, []);
  const lists = places.filter((path) => Array.isArray(valueAt(content, path)));
  const path = lists[where % lists.length] ?? [];
  const list = valueAt(content, path);
  const length = Array.isArray(list) ? list.length : 0;
  if (what === 0) return { do: 'insert', path, index: other % (length + 1), value };
  if (what === 1 && length > 0) return { do: 'move', path, from: other % length, to: where % length };
  const leaves = places.filter((one) => one.length > 0 && typeof valueAt(content, one) !== 'object');
  return { do: 'set', path: leaves[where % leaves.length] ?? [], value };
}

function placesIn(value: unknown, path: EditPath): EditPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value) ? value.map((one, i) => [i, one] as const) : Object.entries(value);
  return [path, ...inner.flatMap(([part, one]) => placesIn(one, [...path, part]))];
}
