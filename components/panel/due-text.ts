import type { DueView } from '../../lib/records/guidance.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { calendarDays, timeText, weekdayText } from '../ui/date-text.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/**
 * A due moment as a tone and words: `overdue 3 h`, `due today 16:00 · 2 h left`, `due tomorrow 10:00`,
 * `due Tue 24 Nov`. A moment that has passed while the panel was open is overdue, whatever was said before.
 */
export function dueText(
  due: DueView,
  now: Date,
  locale?: string,
): { tone: 'bad' | 'soon' | 'quiet'; text: string } {
  const at = new Date(due.at);
  const left = at.getTime() - now.getTime();
  if (due.state === 'overdue' || left <= 0) {
    return { tone: 'bad', text: t('panel.due.overdue', { span: spanText(Math.max(0, -left)) }) };
  }
  const tone = due.state === 'soon' ? 'soon' : 'quiet';
  const days = calendarDays(now, at);
  const time = timeText(at, locale);
  if (days === 0) return { tone, text: t('panel.due.today', { time, span: spanText(left) }) };
  if (days === 1) return { tone, text: t('panel.due.tomorrow', { time }) };
  return { tone, text: t('panel.due.day', { day: weekdayText(at, now, locale) }) };
}

/** A length of time in its largest unit: `12 min`, `3 h`, `2 d`. Rounded down, but never to nothing. */
function spanText(ms: number): string {
  const n = (of: number) => numberText(Math.floor(of));
  if (ms < hourMs) return t('panel.due.minutes', { n: n(Math.max(1, ms / minuteMs)) });
  if (ms < 48 * hourMs) return t('panel.due.hours', { n: n(ms / hourMs) });
  return t('panel.due.days', { n: n(ms / (24 * hourMs)) });
}
