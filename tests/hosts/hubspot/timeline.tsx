import { useEffect, useState } from 'react';
import type { Labels } from './labels.ts';
import { cls } from './properties.tsx';
import { useStore } from './store.ts';

const days = ['Nov 20', 'Nov 18', 'Nov 17', 'Nov 12', 'Nov 9', 'Nov 3', 'Oct 29', 'Oct 27'];

/** The activity feed. When busy it changes several times a second, all over. */
export function Timeline({ words, who }: { words: Labels; who: string }) {
  const { busy, timelineItems } = useStore().options;
  const [tick, setTick] = useState(0);
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => setTick((count) => count + 1), 150);
    return () => clearInterval(timer);
  }, [busy]);
  const kinds = [
    [
      words.email,
      'Re: proposal and next dates',
      'Thanks for the call. The numbers look right to us, two questions on scope below.',
    ],
    [
      words.call,
      'Connected, 14 minutes',
      'Walked through the outline. They want the onboarding split into two phases.',
    ],
    [words.note, 'Procurement', 'A purchase order needs a supplier number; the form takes about a week.'],
    [
      words.meeting,
      'Discovery workshop',
      'Mapped the current flow with operations and finance. Minutes are attached.',
    ],
    [words.task, 'Send references', 'Two customers of the same size in the same trade.'],
  ];
  return (
    <div data-test-id="crm-events-viz-timeline" className={cls('Timeline')}>
      {Array.from({ length: timelineItems }, (_, index) => {
        const number = index + (busy ? tick : 0);
        const [kind, title, text] = kinds[number % kinds.length] ?? [];
        return (
          <article key={busy ? number : index} data-test-id="timeline-preview-event" className={cls('Event')}>
            <header>
              <strong>
                {kind} · {title}
              </strong>
              <time data-test-id="event-timestamp">{days[number % days.length]}</time>
            </header>
            <p>{text}</p>
            <small>{who}</small>
          </article>
        );
      })}
    </div>
  );
}
