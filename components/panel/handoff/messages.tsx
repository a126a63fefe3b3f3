import { useId } from 'react';
import type { HandoffView } from '../../../lib/records/handoff-view.ts';
import { t } from '../../../lib/text/t.ts';
import { Message } from './message.tsx';
import type { Say } from './use-say.ts';

interface MessagesProps {
  view: HandoffView;
  say: Say;
  busy: boolean;
}

/** What is written from the handoff: a welcome to the customer, a pack for the kick-off. */
export function Messages({ view, say, busy }: MessagesProps) {
  const heading = useId();
  const { messages = [] } = view;
  if (messages.length === 0) return null;
  return (
    <>
      <h3 className="sub-head" id={heading}>
        {t('handoff.message.heading')}
      </h3>
      <ul className="list" aria-labelledby={heading}>
        {messages.map((message) => (
          <Message key={message.id} handoff={view.id} message={message} say={say} busy={busy} />
        ))}
      </ul>
    </>
  );
}
