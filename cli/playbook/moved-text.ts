import { diffPlaybooks } from '../../lib/playbook/diff-playbook.ts';
import { parsePlaybook } from '../../lib/playbook/parse-playbook.ts';
import type { VersionsAnswer } from '../../lib/sync/admin-protocol.ts';
import { changesText } from './changes-text.ts';

/** A version as it was written. */
interface Written extends Omit<VersionsAnswer['versions'][number], 'name'> {
  yaml: string;
}

/**
 * Why a file is not published over a newer version: who published that, when and why, what it changed since the
 * file's base in plain words, and what to do. `was` is nothing when the base cannot be read any more.
 */
export function movedText(file: string, base: number, was: Written | undefined, now: Written): string {
  const read = ({ yaml }: Written) => parsePlaybook(yaml, undefined, 'any');
  const [before, after] = [was && read(was), read(now)];
  const changes = before?.ok && after.ok ? diffPlaybooks(before.playbook, after.playbook) : null;
  const why = now.note ? ` ("${now.note}")` : '';
  return [
    `${file} was edited from version ${base}, but version ${now.version} is in force: ${now.publishedBy} published it on ${now.publishedAt.slice(0, 10)}${why}.`,
    'Nothing was published. What has changed since your version:',
    '',
    changesText(changes, base),
    '',
    'Take over into your file what should stay. Then publish it as edited from that version:',
    `  waymark publish ${file} --base ${now.version}`,
  ].join('\n');
}
