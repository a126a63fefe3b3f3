import { useContext } from 'react';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import type { RuleAnswers } from '../../lib/sync/showings-protocol.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { RuleAnswersContext } from './rule-answers.ts';

/** How people answer a stall rule's flag; where it was demoted, why, and the way back. */
export function RuleAnswer({ path }: { path: EditPath }) {
  const { content } = useForm();
  const known = useContext(RuleAnswersContext);
  const motion = textOf(valueAt(content, [...path.slice(0, 2), 'id']));
  const id = textOf(valueAt(content, [...path, 'id']));
  const found = known?.rules.find(({ rule }) => rule === `${motion}/${id}`);
  if (!known || !found) return null;
  const { demoted } = found;
  return (
    <div className="rule-answer">
      <p className="strong">How people answer it</p>
      <p>{answerText(found)}</p>
      {demoted && (
        <Notice tone="soon">
          <p>
            Too few act on it: {demoted.acted} of {demoted.shown}. So it is only counted, and stands in the
            panel and in no line or card, until the rule is changed for the better and somebody has it show
            again.
          </p>
          {known.restore && (
            <Button busy={known.isRestoring} onClick={() => known.restore?.(found.rule)}>
              Have it show again
            </Button>
          )}
        </Notice>
      )}
      {known.failure && (
        <p className="fault" role="alert">
          {known.failure}
        </p>
      )}
    </div>
  );
}

/** Such as `9 of 20 who saw it in 30 days acted on it (45 %). Put aside: 4 not now, 2 wrong, 1 not for the record.` */
function answerText({ shown, acted, dismissed, wrong, notHere, rate }: RuleAnswers): string {
  if (shown === 0)
    return 'In the last 30 days nobody was shown it, or everybody still has time to act on it.';
  const part = rate === null ? ', too seldom to judge it' : ` (${Math.round(rate * 100)} %)`;
  const times = shown === 1 ? '1 time' : `${shown} times`;
  const aside = [
    ...(dismissed > 0 ? [`${dismissed} not now`] : []),
    ...(wrong > 0 ? [`${wrong} wrong`] : []),
    ...(notHere > 0 ? [`${notHere} not for the record`] : []),
  ];
  const said = aside.length > 0 ? ` Put aside: ${aside.join(', ')}.` : '';
  return `Shown ${times} in 30 days, and acted on ${acted === 1 ? 'once' : `${acted} times`}${part}.${said}`;
}
