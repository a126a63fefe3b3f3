import type { ReactNode } from 'react';
import type { FlagView } from '../../lib/records/guidance.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { Chip } from '../ui/chip.tsx';
import { LimitBar } from '../ui/limit-bar.tsx';
import { daysText, flagWords } from './flag-words.ts';
import { Why } from './why.tsx';

/** One warning: what it is as shape and word, how far past its limit, and what can be done (`children`). */
export function FlagCard({ flag, children }: { flag: FlagView; children: ReactNode }) {
  const title = say(flag.title);
  const { word, tone } = flagWords[flag.kind];
  const { days, limit } = flag;
  return (
    <article className="flag" aria-label={title}>
      <div className="row wrap">
        <Chip tone={tone}>{say({ key: word })}</Chip>
        {days !== null && <strong>{daysText(days)}</strong>}
        {limit !== null && (
          <span className="soft">{t('panel.warnings.limit', { days: daysText(limit) })}</span>
        )}
      </div>
      {days !== null && limit !== null && (
        <LimitBar
          value={days}
          limit={limit}
          label={t('panel.warnings.ofLimit', { days: daysText(days), limit: daysText(limit) })}
        />
      )}
      <p className="flag-title">{title}</p>
      <div className="row wrap actions">
        {children}
        <Why reason={flag.reason} about={title} />
      </div>
    </article>
  );
}
