import type { DueView } from '../../lib/records/guidance.ts';
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
    return { tone: 'bad', text: `overdue ${spanText(Math.max(0, -left), locale)}` };
  }
  const tone = due.state === 'soon' ? 'soon' : 'quiet';
  const days = calendarDays(now, at);
  if (days === 0) return { tone, text: `due today ${timeText(at, locale)} · ${spanText(left, locale)} left` };
  if (days === 1) return { tone, text: `due tomorrow ${timeText(at, locale)}` };
  return { tone, text: `due ${weekdayText(at, now, locale)}` };
}

/** A length of time in its largest unit: `12 min`, `3 h`, `2 d`. Rounded down, but never to nothing. */
function spanText(ms: number, locale?: string): string {
  const number = new Intl.NumberFormat(locale);
  if (ms < hourMs) return `${number.format(Math.max(1, Math.floor(ms / minuteMs)))} min`;
  if (ms < 48 * hourMs) return `${number.format(Math.floor(ms / hourMs))} h`;
  return `${number.format(Math.floor(ms / (24 * hourMs)))} d`;
}
