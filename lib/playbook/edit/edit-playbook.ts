import type { Document } from 'yaml';
import type { Text } from '../../text/text.ts';
import { editContent } from './edit-content.ts';
import { isSameContent } from './is-same-content.ts';
import { findInsertSplice, findMoveSplice, findRemoveSplice } from './list-splice.ts';
import { NoEdit } from './no-edit.ts';
import type { NotEdited, PlaybookEdit } from './playbook-edit.ts';
import { readContent } from './read-content.ts';
import { rewriteYaml } from './rewrite-yaml.ts';
import { findRenameSplice, findSetSplice } from './set-splice.ts';
import { smallEdits } from './small-edits.ts';
import { type Splice, spliceText } from './splice.ts';

export type EditedPlaybook = { ok: true; text: string } | NotEdited;

/**
 * Makes changes in a playbook's YAML text, one after the other, and gives the new text. Everything that a change is
 * not about stays byte for byte: comments, order, quotes, spacing. The text need not be a playbook in order.
 *
 * A text that is no YAML is given back as a refusal with the line of the mistake. So is a change that cannot be
 * made, such as of an item that is not there; then none of the changes is made. Never throws.
 */
export function editPlaybook(text: string, edits: readonly PlaybookEdit[]): EditedPlaybook {
  let now = text;
  for (const edit of edits) {
    const read = readContent(now);
    if (!read.ok) return read;
    try {
      for (const small of smallEdits(read.content, edit)) now = editOnce(now, small);
    } catch (error) {
      const reason: Text =
        error instanceof NoEdit ? error.text : error instanceof Error ? error.message : String(error);
      return { ok: false, line: null, message: { key: 'problem.changeInYaml', with: { reason } } };
    }
  }
  return { ok: true, text: now };
}

/** Every way to write a change is checked by reading it again: what it says must be what was meant. */
function editOnce(text: string, edit: PlaybookEdit): string {
  const read = readContent(text);
  if (!read.ok) throw new NoEdit(read.message);
  const meant = editContent(read.content, edit);
  const splice = findSplice(read.doc, text, edit);
  if (splice) {
    const fresh = spliceText(text, splice);
    if (says(fresh, meant)) return fresh;
  }
  const whole = rewriteYaml(text, read.content, edit);
  if (says(whole, meant)) return whole;
  throw new NoEdit({ key: 'problem.cannotKeep' });
}

function findSplice(doc: Document, text: string, edit: PlaybookEdit): Splice | undefined {
  switch (edit.do) {
    case 'set':
      return findSetSplice(doc, text, edit.path, edit.value);
    case 'remove':
      return findRemoveSplice(doc, text, edit.path);
    case 'insert':
      return findInsertSplice(doc, text, edit.path, edit.index, edit.value);
    case 'rename':
      return findRenameSplice(doc, edit.path, edit.key);
    case 'move':
      return findMoveSplice(doc, text, edit.path, edit.from, edit.to);
  }
}

function says(text: string, meant: unknown): boolean {
  const read = readContent(text);
  return read.ok && isSameContent(read.content, meant);
}
