import { structuredPatch } from 'diff';
import { useMemo } from 'react';
import { t } from '../../../../lib/text/t.ts';

interface TextDiffProps {
  before: string;
  after: string;
  /** What is compared, for screen readers. */
  label: string;
}

/** Lines around a change that are shown with it. */
const around = 2;

/** How two texts differ, line by line. */
export function TextDiff({ before, after, label }: TextDiffProps) {
  const hunks = useMemo(
    () => structuredPatch('', '', before, after, '', '', { context: around }).hunks,
    [before, after],
  );
  if (hunks.length === 0) return <p className="soft">{t('sopEdit.diff.same')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text has to be scrolled by keyboard
    <section className="text-diff" aria-label={label} tabIndex={0}>
      {hunks.map(({ oldStart, newStart, lines }) => (
        <div key={`${oldStart} ${newStart}`} className="hunk">
          {lines
            .filter((line) => !line.startsWith('\\'))
            .map((line, index) => (
              <DiffLine key={index} sign={line.slice(0, 1)} text={line.slice(1)} />
            ))}
        </div>
      ))}
    </section>
  );
}

function DiffLine({ sign, text }: { sign: string; text: string }) {
  if (sign === ' ') return <p>{text || '\u00a0'}</p>;
  return (
    <p className={sign === '+' ? 'added' : 'removed'}>
      <span aria-hidden="true">{sign === '+' ? '+' : '−'}</span>
      <span className="visually-hidden">
        {sign === '+' ? t('sopEdit.diff.added') : t('sopEdit.diff.removed')}
      </span>
      {sign === '+' ? <ins>{text}</ins> : <del>{text}</del>}
    </p>
  );
}
