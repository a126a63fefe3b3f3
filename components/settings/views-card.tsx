import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ViewOfMe } from '../../lib/messages/settings-messages.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Button } from '../ui/button.tsx';
import { dayText, timeText } from '../ui/date-text.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { useNow } from '../ui/use-now.ts';
import { NotRead } from './not-read.tsx';

/** As many as are shown at first. */
const few = 5;

/** Who looked at what is known of the person, alone or among all members. */
export function ViewsCard() {
  const port = usePort();
  const now = useNow();
  const [all, setAll] = useState(false);
  const read = useQuery({
    queryKey: ['views'],
    queryFn: () => ask(port, { type: 'views.read' }),
    refetchOnWindowFocus: 'always',
  });
  const slow = useDelayed(read.isPending, 200);
  const views = read.data?.ok ? read.data.views : null;
  const failure = read.data && !read.data.ok ? read.data.message : read.error?.message;
  return (
    <section className="card" aria-label="Who looked">
      <h2>Who looked at what is known of you</h2>
      {slow && <Skeleton label="Asking who looked" />}
      {failure && (
        <NotRead
          what="Who looked"
          reason={failure}
          busy={read.isFetching}
          again={() => void read.refetch()}
        />
      )}
      {views?.length === 0 && <p className="soft">Nobody did, as far back as the audit log goes.</p>}
      {views && views.length > 0 && (
        <ul className="browsers">
          {views.slice(0, all ? views.length : few).map((view) => (
            <li key={`${view.at} ${view.by} ${view.what}`}>
              <div className="grow">
                <strong>{view.by}</strong> looked at {whatOf(view)}
                <p className="soft">
                  {dayText(new Date(view.at), now)}, {timeText(new Date(view.at))} ·{' '}
                  {view.onlyYou ? 'about you alone' : 'about everybody'}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {views && views.length > few && !all && (
        <div className="row">
          <Button onClick={() => setAll(true)}>Show all {views.length}</Button>
        </div>
      )}
      {views && views.length > 0 && (
        <p className="soft">Looking at the same thing again within an hour is one entry.</p>
      )}
    </section>
  );
}

const things: Record<string, string> = {
  flags: 'what is flagged, and whom it waits on',
  assignments: 'who was given which records',
  members: 'the list of members',
  devices: 'your browsers',
};

function whatOf({ what, onlyYou }: ViewOfMe): string {
  if (what === 'audit') return onlyYou ? 'what you did, in the audit log' : 'the audit log';
  if (what === 'export')
    return onlyYou ? 'everything that is known of you' : 'the whole workspace, by an export';
  return things[what] ?? 'what is known of people';
}
