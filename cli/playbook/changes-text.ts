import type { PlaybookChange } from '../../lib/playbook/diff-playbook.ts';
import { say } from '../../lib/text/say.ts';

const signs: Record<PlaybookChange['kind'], string> = { added: '+', removed: '-', changed: '~', moved: '>' };

/** What changes against a version, one sentence per line; `null` when the two could not be compared. */
export function changesText(changes: readonly PlaybookChange[] | null, version: number): string {
  if (changes === null) {
    return `Version ${version} was written for a former release, so it cannot be compared.`;
  }
  if (changes.length === 0) return `Against version ${version} only comments or layout change.`;
  const count = changes.length === 1 ? '1 change' : `${changes.length} changes`;
  return [
    `${count} against version ${version}:`,
    ...changes.map(({ kind, text }) => `${signs[kind]} ${say(text)}`),
  ].join('\n');
}
