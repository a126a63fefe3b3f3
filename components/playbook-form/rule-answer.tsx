import { useContext } from 'react';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import type { RuleAnswers } from '../../lib/sync/showings-protocol.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
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
      <p className="strong">{t('playbookForm.howPeopleAnswerIt')}</p>
      <p>{answerText(found)}</p>
      {demoted && (
        <Notice tone="soon">
          <p>
            {t('playbookForm.tooFewAct', {
              acted: numberText(demoted.acted),
              shown: numberText(demoted.shown),
            })}
          </p>
          {known.restore && (
            <Button busy={known.isRestoring} onClick={() => known.restore?.(found.rule)}>
              {t('playbookForm.haveItShowAgain')}
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

/** Such as `Shown 20 times in 30 days, and acted on 9 times (45 %). Put aside: 4 not now, 2 wrong.` */
function answerText({ shown, acted, dismissed, wrong, notHere, rate }: RuleAnswers): string {
  if (shown === 0) return t('playbookForm.shownToNobody');
  const said = rate === null ? 'playbookForm.shownTooSeldom' : 'playbookForm.shownAndActed';
  const share = rate === null ? '' : numberText(Math.round(rate * 100));
  const answer = say({
    key: said,
    with: {
      times: { key: 'playbookForm.shownTimes', count: shown, with: { n: shown } },
      acted: { key: 'playbookForm.actedTimes', count: acted, with: { n: acted } },
      share,
    },
  });
  const aside = [
    ...(dismissed > 0 ? [t('playbookForm.notNow', dismissed, { n: numberText(dismissed) })] : []),
    ...(wrong > 0 ? [t('playbookForm.wrong', wrong, { n: numberText(wrong) })] : []),
    ...(notHere > 0 ? [t('playbookForm.notForTheRecord', notHere, { n: numberText(notHere) })] : []),
  ];
  return aside.length === 0 ? answer : t('playbookForm.putAside', { answer, aside: aside.join(', ') });
}
