import { Check, X } from 'lucide-react';
import type { Explanation } from '../../../lib/rules/conditions/explain-condition.ts';
import type { ExplainedRule } from '../../../lib/rules/explain-conditions.ts';
import { say } from '../../../lib/text/say.ts';
import { t } from '../../../lib/text/t.ts';
import { Rich } from '../../ui/rich.tsx';

/** Each condition of the draft that is asked of the record, part by part. */
export function Conditions({ rules }: { rules: readonly ExplainedRule[] }) {
  if (rules.length === 0) return null;
  return (
    <section className="stack" aria-label={t('playbook.conditions')}>
      <h2>{t('playbook.conditionsAskedOfThisRecord')}</h2>
      <ul className="rows">
        {rules.map(({ rule, kind, title, explanation }) => (
          <li key={`${kind} ${rule}`}>
            <div className="grow">
              <p>
                <span className="strong">{title}</span> <span className="soft">{kind}</span>
              </p>
              <Part one={explanation} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Part({ one }: { one: Explanation }) {
  const Icon = one.holds ? Check : X;
  return (
    <div className="explained">
      <p className={one.holds ? 'row good' : 'row warn'}>
        <Icon size={14} aria-hidden="true" />
        <span>
          <Rich
            sentence={{ key: one.holds ? 'playbook.holds' : 'playbook.doesNotHold' }}
            parts={{
              condition: (
                <span className="ink">{one.joint ? t(`playbook.joint.${one.joint}`) : say(one.text)}</span>
              ),
            }}
          />
        </span>
      </p>
      {one.parts.length > 0 && (
        <div className="parts">
          {one.parts.map((part, place) => (
            // The parts of a condition have no names: their place is what they are.
            <Part key={`${place} ${say(part.text)}`} one={part} />
          ))}
        </div>
      )}
    </div>
  );
}
