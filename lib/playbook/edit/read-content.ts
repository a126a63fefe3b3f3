import { type Document, LineCounter, parseDocument } from 'yaml';
import { unreadable, yamlErrors } from '../yaml-errors.ts';
import type { NotEdited } from './playbook-edit.ts';

export type ReadContent = { ok: true; doc: Document.Parsed; content: unknown } | NotEdited;

/**
 * Reads YAML as it is, whether or not it is a playbook in order: forms show also what is not right yet. Gives the
 * document with the places of its parts, and its content; or where the text is no YAML. Never throws.
 */
export function readContent(text: string): ReadContent {
  const lines = new LineCounter();
  try {
    const doc = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      keepSourceTokens: true,
    });
    const [first] = yamlErrors(doc, text);
    if (first) {
      return { ok: false, line: Math.max(lines.linePos(first.offset).line, 1), message: first.message };
    }
    return { ok: true, doc, content: doc.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    return { ok: false, line: null, message: unreadable(error) };
  }
}
