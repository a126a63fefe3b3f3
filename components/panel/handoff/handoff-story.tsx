import { CircleSlash, GitPullRequestClosed, PencilLine, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { HandoffView } from '../../../lib/records/handoff-view.ts';
import { say as sayText } from '../../../lib/text/say.ts';
import { t } from '../../../lib/text/t.ts';
import { Button } from '../../ui/button.tsx';
import { dayText, momentText } from '../../ui/date-text.ts';
import { useNow } from '../../ui/use-now.ts';
import type { Reader } from '../reader.ts';
import type { Say } from './use-say.ts';

interface HandoffStoryProps {
  view: HandoffView;
  reader: Reader;
  say: Say;
  busy: boolean;
}

/** How many refusals are shown to their author. */
const mostRefused = 3;

/** What was returned and why, what changed since, and what whoever reads said that does not count. */
export function HandoffStory({ view, reader, say, busy }: HandoffStoryProps) {
  const { returns, amendments, offered, closed, refused, id: handoff } = view;
  const isReceiver = typeof reader.person === 'string' && view.receivers.includes(reader.person);
  const mine = refused.filter(({ by }) => by === reader.member).slice(-mostRefused);
  const exception = offered?.exception;
  const now = useNow();
  return (
    <ul className="list">
      {returns.map((one) => (
        <Entry
          key={one.event}
          icon={<GitPullRequestClosed size={16} />}
          at={one.at}
          by={one.by}
          word={t('handoff.state.returned')}
        >
          {one.reasons.map((reason) => (
            <span className="said" key={reason.text}>
              {reason.item === null
                ? reason.text
                : t('handoff.panel.reason', { item: reason.item, text: reason.text })}
            </span>
          ))}
        </Entry>
      ))}
      {offered && exception && (
        <Entry
          icon={<TriangleAlert size={16} />}
          at={offered.at}
          by={offered.by}
          word={t('handoff.panel.exception', { day: dayText(new Date(`${exception.until}T00:00`), now) })}
        >
          <span className="said">{exception.reason}</span>
        </Entry>
      )}
      {amendments.map((one) => (
        <Entry
          key={one.event}
          icon={<PencilLine size={16} />}
          at={one.at}
          by={one.by}
          word={t('handoff.panel.amendment')}
        >
          <span className="said">{one.text}</span>
          {isReceiver && !one.read && (
            <Button
              look="quiet"
              busy={busy}
              aria-label={t('handoff.panel.acknowledgeOf', { text: one.text })}
              onClick={() =>
                void say(
                  { type: 'handoff.acknowledged', handoff, subject: one.event },
                  t('handoff.panel.acknowledged'),
                )
              }
            >
              {t('handoff.panel.acknowledge')}
            </Button>
          )}
        </Entry>
      ))}
      {closed && (
        <Entry
          icon={<CircleSlash size={16} />}
          at={closed.at}
          by={closed.by}
          word={t(`handoff.state.${view.state}`)}
        >
          <span className="said">{closed.text}</span>
        </Entry>
      )}
      {mine.map((one) => (
        <Entry
          key={one.event}
          icon={<TriangleAlert size={16} />}
          at={one.at}
          by={null}
          word={t('handoff.panel.didNotCount')}
        >
          <span className="said">{sayText(one.why)}</span>
        </Entry>
      ))}
    </ul>
  );
}

interface EntryProps {
  icon: ReactNode;
  word: string;
  at: string;
  by: string | null;
  children: ReactNode;
}

function Entry({ icon, word, at, by, children }: EntryProps) {
  const now = useNow();
  return (
    <li className="item">
      <span className="item-sign" aria-hidden="true">
        {icon}
      </span>
      <span className="item-body">
        <small>{[word, by ?? t('panel.you'), momentText(new Date(at), now)].join(' · ')}</small>
        {children}
      </span>
    </li>
  );
}
