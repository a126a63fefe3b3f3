import type { ReactNode } from 'react';
import type { DayView } from '../../lib/messages/day-messages.ts';
import { moneyText } from './money-text.ts';

/** How the day stands: what waits now, the money in what is shown, and how far the person has come. */
export function DaySummary({
  day,
  children,
}: {
  day: Extract<DayView, { show: 'day' }>;
  children: ReactNode;
}) {
  const number = new Intl.NumberFormat();
  const money = day.money.slice(0, 3).map((one) => moneyText(one));
  const all = day.finished + day.now;
  return (
    <div className="day-summary">
      <div className="row">
        <strong>{day.now === 0 ? 'Nothing waits now' : `${number.format(day.now)} waiting now`}</strong>
        {money.length > 0 && <span className="soft">{money.join(' + ')} at risk</span>}
        <span className="grow" />
        {day.finished > 0 && <span className="good">{number.format(day.finished)} done today</span>}
        {children}
      </div>
      {all > 0 && (
        <progress aria-label="Done of what waited today" max={all} value={day.finished}>
          {day.finished} of {all}
        </progress>
      )}
    </div>
  );
}
