import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TabView } from '../../lib/messages/settings-messages.ts';
import { t } from '../../lib/text/t.ts';
import { type HideChoice, hideChoices } from '../hide/hide-choices.ts';
import { HideConfirm } from '../hide/hide-confirm.tsx';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { momentText } from '../ui/date-text.ts';
import { useNow } from '../ui/use-now.ts';

interface HidePartProps {
  tab: number;
  view: TabView;
  chord: string | null;
}

const sentences = {
  page: { until: 'popup.hide.pageUntil', always: 'popup.hide.pageAlways' },
  site: { until: 'popup.hide.siteUntil', always: 'popup.hide.siteAlways' },
  all: { until: 'popup.hide.allUntil', always: 'popup.hide.allAlways' },
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
      announce(to ? to.effect : t('popup.hide.shown'));
      await client.invalidateQueries();
    },
  });
  const { hidden, canHide } = view;
  if (hidden) {
    return (
      <section className="popup-part" aria-label={t('popup.hide.hidden')}>
        <p className="strong">
          {hidden.until === null
            ? t(sentences[hidden.scope].always)
            : t(sentences[hidden.scope].until, { until: momentText(new Date(hidden.until), now) })}
        </p>
        <p className="soft">{t('popup.hide.chosen')}</p>
        {change.isError && (
          <p className="fault" role="alert">
            {change.error.message}
          </p>
        )}
        <Button look="primary" busy={change.isPending} onClick={() => change.mutate(null)}>
          {t('popup.hide.showAgain')}
        </Button>
      </section>
    );
  }
  if (canHide.length === 0) return null;
  return (
    <section className="popup-part" aria-label={t('popup.hide.title')}>
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
          <summary>{t('popup.hide.title')}</summary>
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
