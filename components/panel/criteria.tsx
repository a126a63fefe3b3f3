import { SquareCheckBig, SquareDashed } from 'lucide-react';
import { useId } from 'react';
import type { CriterionView } from '../../lib/records/guidance.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import type { Target } from './target.ts';
import { useWrite } from './use-write.ts';
import { ValueField } from './value-field.tsx';
import { Why } from './why.tsx';
import { WriteFailure } from './write-failure.tsx';

interface CriteriaProps {
  title: string;
  criteria: CriterionView[];
  target: Target | undefined;
  recordKey: string;
}

/** What must be known or true to leave the stage. What a person answers for is a checkbox, what is not known is a field. */
export function Criteria({ title, criteria, target, recordKey }: CriteriaProps) {
  const { write, pending, failure } = useWrite();
  const heading = useId();
  if (criteria.length === 0) return null;
  const met = criteria.filter((criterion) => criterion.state === 'met').length;

  const set = (criterion: CriterionView, confirmed: boolean) => {
    if (pending || !target) return;
    const type = confirmed ? 'criterion.confirm' : 'criterion.withdraw';
    const said = confirmed
      ? t('panel.stage.confirmed', { title: criterion.title })
      : t('panel.stage.withdrawn', { title: criterion.title });
    void write({ type, ...target, criterion: criterion.id }, said);
  };

  return (
    <>
      <h3 className="sub-head" id={heading}>
        {title}{' '}
        <span className="count">
          {' · '}
          {t('panel.stage.metOf', { met: numberText(met), count: numberText(criteria.length) })}
        </span>
      </h3>
      <ul className="list" aria-labelledby={heading}>
        {criteria.map((criterion) => (
          <li className="item" key={criterion.id}>
            {criterion.confirmable && target ? (
              <label className="item-check">
                <input
                  type="checkbox"
                  checked={criterion.state === 'met'}
                  aria-disabled={pending || undefined}
                  onChange={(event) => set(criterion, event.target.checked)}
                />
                <Body criterion={criterion} />
              </label>
            ) : (
              <>
                <span
                  className={`item-sign ${criterion.state === 'met' ? 'good' : 'warn'}`}
                  aria-hidden="true"
                >
                  {criterion.state === 'met' ? <SquareCheckBig size={16} /> : <SquareDashed size={16} />}
                </span>
                <Body criterion={criterion} />
              </>
            )}
            <Why small reason={criterion.reason} about={criterion.title} />
            {criterion.field && (
              <ValueField
                recordKey={recordKey}
                field={criterion.field}
                isMissing={criterion.state !== 'met'}
              />
            )}
          </li>
        ))}
      </ul>
      <WriteFailure message={failure} />
    </>
  );
}

function Body({ criterion }: { criterion: CriterionView }) {
  const missing = criterion.confirmable ? t('panel.stage.toConfirm') : t('panel.stage.missing');
  return (
    <span className="item-body">
      <span>{criterion.title}</span>
      <small className={criterion.state === 'met' ? '' : 'warn'}>
        {criterion.state === 'met' ? say(criterion.evidence ?? { key: 'panel.stage.met' }) : missing}
      </small>
    </span>
  );
}
