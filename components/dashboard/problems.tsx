import { TriangleAlert } from 'lucide-react';
import type { PlaybookProblem } from '../../lib/playbook/playbook-problem.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';

interface ProblemsProps {
  problems: readonly PlaybookProblem[];
  /** Called with the one whose place is to be shown. */
  onGo: (problem: PlaybookProblem) => void;
}

/** What is wrong in the draft, each with its place; a click goes there. */
export function Problems({ problems, onGo }: ProblemsProps) {
  return (
    <div className="stack">
      <p className="row strong">
        <TriangleAlert size={16} className="warn" aria-hidden="true" />
        {t('playbook.problemsToMend', problems.length, { n: numberText(problems.length) })}
      </p>
      <ul className="rows">
        {problems.map((problem) => (
          <li key={`${problem.line}:${problem.column} ${say(problem.message)}`}>
            <button type="button" className="row-button" onClick={() => onGo(problem)}>
              <span className="place">{t('playbook.line', { line: problem.line })}</span>
              <span>
                {sentence(say(problem.message))}
                {problem.hint && <span className="soft"> {sentence(say(problem.hint))}</span>}
                {problem.path && <code className="path">{problem.path}</code>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!。？！]$/.test(text) ? '' : '.'}`;
}
