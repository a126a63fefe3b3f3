import type { SyncView } from '../../../lib/messages/panel-messages.ts';
import { linkStates } from '../../settings/link-states.ts';
import { Chip } from '../../ui/chip.tsx';
import { momentText } from '../../ui/date-text.ts';
import { useNow } from '../../ui/use-now.ts';

/** How fresh this browser's copy is, and what waits to be sent. */
export function BrowserHealth({ sync }: { sync: SyncView }) {
  const now = useNow();
  const { state, message, lastContact, waiting, refused } = sync;
  const link = linkStates[state];
  return (
    <section className="card" aria-label="This browser">
      <div className="row wrap">
        <h2 className="grow">This browser</h2>
        <Chip tone={link.tone}>{link.word}</Chip>
      </div>
      {link.text && <p className="soft">{message ?? link.text}</p>}
      <dl className="facts">
        <dt>Last contact</dt>
        <dd>{lastContact ? momentText(new Date(lastContact), now) : 'never'}</dd>
        <dt>Waiting to be sent</dt>
        <dd>{waiting === 0 ? 'nothing' : waiting === 1 ? '1 event' : `${waiting} events`}</dd>
        <dt>Not accepted</dt>
        <dd>{refused.length === 0 ? 'nothing' : `${refused.length} lately; see the settings`}</dd>
      </dl>
    </section>
  );
}
