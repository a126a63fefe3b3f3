import type { SimulateAnswer } from '../../../lib/sync/simulate-protocol.ts';
import { numberText } from '../../../lib/text/number-text.ts';
import { t } from '../../../lib/text/t.ts';
import { Notice } from '../../ui/notice.tsx';
import { kindWord, outcomeNumbers } from './dry-run-words.ts';
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
    <section className="stack" aria-label={t('playbook.resultOfTheDryRun')}>
      <p>
        <span className="strong">
          {moved === 0
            ? t('playbook.noFlagWouldMove')
            : t('playbook.flagsWouldMove', moved, { n: numberText(moved) })}
        </span>{' '}
        <span className="soft">
          {t('playbook.replayed', records.after, { n: numberText(records.after), version })}
        </span>
      </p>
      {!result.complete && <Notice tone="soon">{t('playbook.figuresOfAPart')}</Notice>}
      <div className="kinds">
        {kinds.map(({ kind, before, after, newly, gone, outcomes }) => (
          <div key={kind} className="kind">
            <p className="soft">{kindWord(kind)}</p>
            <p className="figure">
              {before === after
                ? numberText(after)
                : t('playbook.fromTo', { before: numberText(before), after: numberText(after) })}
              <span className="visually-hidden"> {t('playbook.flagsInForceAndUnderDraft')}</span>
            </p>
            <p className="soft">
              {t('playbook.newAndGone', { new: numberText(newly), gone: numberText(gone) })}
            </p>
            {isPast && after > 0 && (
              <p className="soft">{t('playbook.ofThem', outcomeNumbers(outcomes.after))}</p>
            )}
          </div>
        ))}
      </div>
      <HitList title={t('playbook.newlyFlagged')} hits={newly} withEnd={isPast} />
      <HitList title={t('playbook.noLongerFlagged')} hits={gone} withEnd={isPast} />
      <Load owners={owners} />
      <InShadow rules={shadow} withEnd={isPast} />
      {unknown.after > 0 && (
        <details>
          <summary>{t('playbook.cannotBeJudged', unknown.after, { n: numberText(unknown.after) })}</summary>
          <ul className="rows">
            {unknown.reasons.map(({ reason, count }) => (
              <li key={reason}>
                <span className="strong">{numberText(count)}</span> <span>{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
