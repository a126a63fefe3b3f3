import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TabView } from '../../lib/messages/settings-messages.ts';
import { type HideChoice, hideChoices } from '../hide/hide-choices.ts';
import { HideConfirm } from '../hide/hide-confirm.tsx';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { useNow } from '../ui/use-now.ts';
import { untilText } from './until-text.ts';

interface HidePartProps {
  tab: number;
  view: TabView;
  chord: string | null;
}

const hiddenWhat = {
  page: 'Waymark is hidden on this page',
  site: 'Waymark is hidden on this site',
  all: 'Waymark is paused everywhere',
} as const;

/** What is hidden here, and how to have it back; or the ways to hide it. */
export function HidePart({ tab, view, chord }: HidePartProps) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const now = useNow();
  const [choice, setChoice] = useState<HideChoice | null>(null);
  const change = useMutation({
    mutationFn: async (to: HideChoice | null) => {
      const answer = to
        ? await ask(port, { type: 'tab.hide', tab, scope: to.scope, untilTomorrow: to.untilTomorrow })
        : await ask(port, { type: 'tab.unhide', tab });
      if (!answer.ok) throw new Error(answer.message);
      setChoice(null);
      announce(to ? to.effect : 'Waymark is shown again');
      await client.invalidateQueries();
    },
  });
  const { hidden, canHide } = view;
  if (hidden) {
    return (
      <section className="popup-part" aria-label="Hidden">
        <p className="strong">
          {hiddenWhat[hidden.scope]} {untilText(hidden.until, now)}.
        </p>
        <p className="soft">You chose so; it is the same in all your browsers.</p>
        {change.isError && (
          <p className="fault" role="alert">
            {change.error.message}
          </p>
        )}
        <Button look="primary" busy={change.isPending} onClick={() => change.mutate(null)}>
          Show again
        </Button>
      </section>
    );
  }
  if (canHide.length === 0) return null;
  return (
    <section className="popup-part" aria-label="Hide or pause">
      {choice ? (
        <HideConfirm
          choice={choice}
          chord={chord}
          busy={change.isPending}
          failure={change.error?.message ?? null}
          onCancel={() => setChoice(null)}
          onHide={() => change.mutate(choice)}
        />
      ) : (
        <details>
          <summary>Hide or pause</summary>
          <ul className="hide-choices">
            {hideChoices(canHide).map((one) => (
              <li key={one.label}>
                <Button look="quiet" onClick={() => setChoice(one)}>
                  {one.label}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
