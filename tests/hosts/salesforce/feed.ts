import { el, lwc, wrap } from './dom.ts';
import { labelOf } from './labels.ts';
import type { StandInOptions } from './stand-in-options.ts';

/** The activity feed: past activities of many kinds. A busy one changes on its own, several times a second. */
export function feed(options: StandInOptions): HTMLElement {
  const items = Array.from({ length: options.timelineItems }, (_, index) =>
    el(
      'li.row',
      {},
      el('a', { href: '#' }, `${labelOf(options.locale, 'activity')} ${index + 1}`),
      el('time', {}, '09:00'),
    ),
  );
  const list = el('ul.activityHistories', {}, items);
  if (options.busy) {
    let beat = 0;
    const timer = setInterval(() => {
      if (!list.isConnected && beat > 10) return clearInterval(timer);
      beat += 1;
      const item = items[beat % items.length];
      const time = item?.querySelector('time');
      if (time) time.textContent = `09:${String(beat % 60).padStart(2, '0')}`;
      if (beat % 5 === 0 && item) list.append(item);
    }, 100);
  }
  return lwc('runtime_sales_activities-activity-panel-composer', {}, () => [
    wrap('past-activity-groups', {}, el('div.pastActivities', {}, list)),
  ]);
}
