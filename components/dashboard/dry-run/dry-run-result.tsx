import type { SimulateAnswer } from '../../../lib/sync/simulate-protocol.ts';
import { Notice } from '../../ui/notice.tsx';
import { countText, kindWord, outcomeText } from './dry-run-words.ts';
import { HitList } from './hit-list.tsx';
import { InShadow } from './in-shadow.tsx';
import { Load } from './load.tsx';

interface DryRunResultProps {
  result: SimulateAnswer;
  /** True for a former day: how the records ended is known since. */
  isPast: boolean;
}

/** What a dry run found: per kind of flag, per person, and the records themselves. */
export function DryRunResult({ result, isPast }: DryRunResultProps) {
  const { kinds, newly, gone, owners, unknown, records, version, shadow } = result;
  const moved = kinds.reduce((sum, kind) => sum + kind.newly + kind.gone, 0);
  return (
    <section className="stack" aria-label="Result of the dry run">
      <p>
        <span className="strong">
          {moved === 0 ? 'No flag would come or go.' : `${countText(moved, 'flag')} would come or go.`}
        </span>{' '}
        <span className="soft">
          {countText(records.after, 'record')} replayed, against version {version}.
        </span>
      </p>
      {!result.complete && (
        <Notice tone="soon">
          There are more records than are replayed at once; the figures are of a part.
        </Notice>
      )}
      <div className="kinds">
        {kinds.map(({ kind, before, after, newly, gone, outcomes }) => (
          <div key={kind} className="kind">
            <p className="soft">{kindWord(kind)}</p>
            <p className="figure">
              {before === after ? after : `${before} → ${after}`}
              <span className="visually-hidden"> flags, in force and under the draft</span>
            </p>
            <p className="soft">
              {newly} new, {gone} gone
            </p>
            {isPast && after > 0 && <p className="soft">Of them {outcomeText(outcomes.after)}</p>}
          </div>
        ))}
      </div>
      <HitList title="Newly flagged" hits={newly} withEnd={isPast} />
      <HitList title="No longer flagged" hits={gone} withEnd={isPast} />
      <Load owners={owners} />
      <InShadow rules={shadow} withEnd={isPast} />
      {unknown.after > 0 && (
        <details>
          <summary>{countText(unknown.after, 'record')} cannot be judged, and are not flagged</summary>
          <ul className="rows">
            {unknown.reasons.map(({ reason, count }) => (
              <li key={reason}>
                <span className="strong">{count}</span> <span>{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
