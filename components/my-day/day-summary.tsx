import type { ReactNode } from 'react';
import type { DayView } from '../../lib/messages/day-messages.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { moneyText } from './money-text.ts';

/** How the day stands: what waits now, the money in what is shown, and how far the person has come. */
export function DaySummary({
  day,
  children,
}: {
  day: Extract<DayView, { show: 'day' }>;
  children: ReactNode;
}) {
  const money = day.money.slice(0, 3).map((one) => moneyText(one));
  const all = day.finished + day.now;
  return (
    <div className="day-summary">
      <div className="row">
        <strong>
          {day.now === 0 ? t('day.summary.nothing') : t('day.summary.waiting', { n: numberText(day.now) })}
        </strong>
        {money.length > 0 && (
          <span className="soft">{t('day.summary.atRisk', { money: money.join(' + ') })}</span>
        )}
        <span className="grow" />
        {day.finished > 0 && (
          <span className="good">{t('day.summary.doneToday', { n: numberText(day.finished) })}</span>
        )}
        {children}
      </div>
      {all > 0 && (
        <progress aria-label={t('day.summary.progress')} max={all} value={day.finished}>
          {t('day.summary.doneOf', { done: numberText(day.finished), all: numberText(all) })}
        </progress>
      )}
    </div>
  );
}
