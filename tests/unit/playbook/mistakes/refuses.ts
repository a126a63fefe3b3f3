import { expect, test } from 'vitest';
import { parsePlaybook } from '../../../../lib/playbook/parse-playbook.ts';
import { problemLine } from '../../../../lib/playbook/playbook-problem.ts';
import { say } from '../../../../lib/text/say.ts';
import { smallPlaybook } from './small-playbook.ts';

/** What somebody has in the small playbook, what they write instead, and every problem they are told: line and
 *  column, path, sentence. */
export type Mistake = [from: string, to: string, ...problems: string[]];

/** One test per mistake: exactly these problems, at exactly these places. */
export function refuses(mistakes: Mistake[]): void {
  test.each(mistakes)('%j → %j', (from, to, ...problems) => {
    expect(smallPlaybook).toContain(from);
    const parsed = parsePlaybook(
      smallPlaybook.replace(from, () => to),
      '@',
    );
    const said = parsed.ok ? [] : parsed.problems.map((one) => written(say(problemLine(one))));
    expect(said).toEqual(problems);
  });
}

/** Without the file, and of the lists that grow with the form only the beginning. */
function written(problem: string): string {
  return problem.replace(/^@:/, '').replace(/(It can be(?: asked)?: \S+), .*$/, '$1 …');
}
