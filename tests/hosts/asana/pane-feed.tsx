import { useEffect, useState } from 'react';
import { findTask, useClass, useLateId, useStore } from './store.ts';
import type { Words } from './words.ts';

/** What happened to the task. It speaks of other people and days than the task's own fields. */
export function PaneFeed({ id, words }: { id: string; words: Words }) {
  const { busy } = useStore().options;
  const cls = useClass();
  const task = findTask(useLateId('feed', id));
  const [tick, setTick] = useState(0);
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => setTick((count) => count + 1), 150);
    return () => clearInterval(timer);
  }, [busy]);
  return (
    <div {...cls('TaskPane-feed')}>
      <div {...cls('TaskStoryFeed')}>
        {Array.from({ length: 12 }, (_, index) => (
          <div key={busy ? index + tick : index} {...cls('FeedMiniStory TaskStoryFeed-miniStory')}>
            <span {...cls('AssigneeToken-userNameLabel')}>Lena Vogt</span> {words.created}{' '}
            <span {...cls('DueDate-dateSpan')}>Oct {(index + tick) % 28}</span> {task?.name}
          </div>
        ))}
      </div>
    </div>
  );
}
