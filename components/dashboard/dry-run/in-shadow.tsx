import type { SimulateAnswer } from '../../../lib/sync/simulate-protocol.ts';
import { countText, outcomeText } from './dry-run-words.ts';

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
    <section aria-label="In shadow">
      <h2>In shadow, shown to nobody</h2>
      <ul className="rows">
        {shown.map(({ rule, title, after, outcome }) => (
          <li key={rule}>
            <div className="grow">
              <p className="strong">{title}</p>
              <p className="soft">
                Would flag {countText(after, 'record')}
                {withEnd && `, of them ${outcomeText(outcome)}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
