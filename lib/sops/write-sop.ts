import { stringify } from 'yaml';
import type { SopDocument } from './sop-document.ts';

/**
 * An SOP as a file: front matter, then Markdown. What is empty is left out. `parseSop` of it gives the same document
 * back; the keys stand in one order, so that two files differ only where two SOPs do.
 */
export function writeSop({ attach, quiz, body, ...head }: SopDocument): string {
  const { id, title, owner, verifier, interval, layer, roles, tags } = head;
  const { motions, stages, steps, fields, urls } = attach;
  const places = filled({ motions, stages, steps, fields, urls });
  const front = filled({ id, title, owner, verifier, interval, layer, roles, tags, attach: places, quiz });
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body}\n`;
}

function filled<T extends object>(parts: T): Partial<T> {
  const kept = Object.entries(parts).filter(
    ([, value]) => value !== undefined && (typeof value !== 'object' || Object.keys(value).length > 0),
  );
  return Object.fromEntries(kept) as Partial<T>;
}
