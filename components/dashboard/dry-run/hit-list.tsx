import type { Hit } from '../../../lib/sync/simulate-protocol.ts';
import { numberText } from '../../../lib/text/number-text.ts';
import { t } from '../../../lib/text/t.ts';
import { recordCount } from './dry-run-words.ts';

interface HitListProps {
  title: string;
  hits: readonly Hit[];
  /** Say how each ended. */
  withEnd: boolean;
}

/** Records that only one of the two playbooks flags, with the rule and whose they are. */
export function HitList({ title, hits, withEnd }: HitListProps) {
  if (hits.length === 0) return null;
  return (
    <details open={hits.length <= 8}>
      <summary>{t('playbook.titleAndCount', { title, count: recordCount(hits.length) })}</summary>
      <ul className="rows">
        {hits.map(({ record, kind, name, title: rule, days, owner, ended }) => (
          <li key={`${record} ${kind} ${rule}`}>
            <div className="grow">
              <p className="strong">{name ?? record}</p>
              <p className="soft">
                {[
                  rule,
                  ...(days === null ? [] : [t('playbook.dayCount', days, { n: numberText(days) })]),
                  owner ?? t('playbook.nobody'),
                  ...(withEnd ? [t(`playbook.ended.${ended}`)] : []),
                ].join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
