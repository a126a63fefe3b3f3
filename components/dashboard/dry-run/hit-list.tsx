import type { Hit } from '../../../lib/sync/simulate-protocol.ts';
import { countText, endWords } from './dry-run-words.ts';

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
      <summary>
        {title}: {countText(hits.length, 'record')}
      </summary>
      <ul className="rows">
        {hits.map(({ record, kind, name, title: rule, days, owner, ended }) => (
          <li key={`${record} ${kind} ${rule}`}>
            <div className="grow">
              <p className="strong">{name ?? record}</p>
              <p className="soft">
                {rule}
                {days !== null && ` · ${countText(days, 'day')}`} · {owner ?? 'nobody'}
                {withEnd && ` · ${endWords[ended]}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
