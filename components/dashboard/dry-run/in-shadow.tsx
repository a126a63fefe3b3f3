import type { SimulateAnswer } from '../../../lib/sync/simulate-protocol.ts';
import { numberText } from '../../../lib/text/number-text.ts';
import { t } from '../../../lib/text/t.ts';
import { outcomeNumbers } from './dry-run-words.ts';

interface InShadowProps {
  rules: SimulateAnswer['shadow'];
  /** Say how what they would flag ended. */
  withEnd: boolean;
}

/** What rules in shadow would flag if they were let out: they count nowhere else. */
export function InShadow({ rules, withEnd }: InShadowProps) {
  const shown = rules.filter(({ after }) => after > 0);
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('playbook.inShadow')}>
      <h2>{t('playbook.inShadowShownToNobody')}</h2>
      <ul className="rows">
        {shown.map(({ rule, title, after, outcome }) => (
          <li key={rule}>
            <div className="grow">
              <p className="strong">{title}</p>
              <p className="soft">
                {t(withEnd ? 'playbook.wouldFlagAndEnd' : 'playbook.wouldFlag', after, {
                  n: numberText(after),
                  ...outcomeNumbers(outcome),
                })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
