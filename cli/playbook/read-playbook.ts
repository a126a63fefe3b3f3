import { parsePlaybook } from '../../lib/playbook/parse-playbook.ts';
import { problemLine } from '../../lib/playbook/playbook-problem.ts';
import type { Playbook } from '../../lib/playbook/playbook-schema.ts';
import { say } from '../../lib/text/say.ts';
import { CliError } from '../cli-error.ts';
import { readText } from '../read-text.ts';
import { findBase, withoutBase } from './base-line.ts';

/**
 * A playbook file as read, its text without the base line, and the version that line names. Throws a CliError that
 * names each problem, by the lines of the file as it is, when it is broken.
 */
export async function readPlaybook(
  file: string,
): Promise<{ yaml: string; playbook: Playbook; base: number | undefined }> {
  const text = await readText(file);
  return { yaml: withoutBase(text), playbook: playbookOf(text, file), base: findBase(text) };
}

/** The playbook of a text. Throws a CliError that names each problem, with the file it is called by. */
export function playbookOf(yaml: string, file: string): Playbook {
  // Without a backend nobody can say which SOP documents there are; publishing checks them.
  const parsed = parsePlaybook(yaml, file, 'any');
  if (parsed.ok) return parsed.playbook;
  const count = parsed.problems.length === 1 ? '1 problem' : `${parsed.problems.length} problems`;
  throw new CliError(
    [...parsed.problems.map((one) => say(problemLine(one))), `${file} has ${count}.`].join('\n'),
  );
}
