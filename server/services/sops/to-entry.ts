import type { PublishedSop } from '../../../lib/sops/sop-document.ts';
import type { SopEntry } from '../../../lib/sync/sops-protocol.ts';

/** An SOP as a list shows it: without its text and questions. */
export function toEntry({ body: _body, quiz: _quiz, ...entry }: PublishedSop): SopEntry {
  return entry;
}
