import { diffPart } from './diff/diff-part.ts';
import { nameBook } from './diff/name-book.ts';
import { playbookKind } from './diff/part-kinds.ts';
import type { PlaybookChange, Side } from './diff/playbook-change.ts';
import type { Subject } from './diff/subject.ts';
import type { Playbook } from './playbook-schema.ts';

export type { PlaybookChange };

/**
 * What is different in a playbook, in sentences for people who never saw its YAML, in the order of the document.
 *
 * Parts are matched by id, so a new title is a change and not a removal. A changed order is said once per list, and
 * of a changed text how many lines. A field this code does not know is told by its key. Empty when the two say the
 * same, whatever their comments and layout. `documents` are the titles of SOPs that are documents of their own.
 */
export function diffPlaybooks(
  before: Playbook,
  after: Playbook,
  documents?: ReadonlyMap<string, string>,
): PlaybookChange[] {
  const side = (playbook: Playbook): Side => ({
    part: playbook,
    place: { book: nameBook(playbook, documents), around: [] },
  });
  const subject: Subject = { noun: 'playbook', title: '', list: '', place: null, calendarOf: null };
  return diffPart(playbookKind, side(before), side(after), { path: '', subject });
}
