import { Check, Minus, X } from 'lucide-react';
import type { SyncView } from '../../lib/messages/panel-messages.ts';
import type { TabCheck } from '../../lib/messages/settings-messages.ts';
import { useNow } from '../ui/use-now.ts';
import { sinceWords } from './since-words.ts';

interface ChecksProps {
  checks: TabCheck[];
  sync: SyncView | null;
}

const signs = {
  ok: <Check size={14} aria-label="Yes" className="good" />,
  no: <X size={14} aria-label="No" className="bad-ink" />,
  unknown: <Minus size={14} aria-label="Not looked at" className="soft" />,
};

/** Everything that has to be so for something to show on a page, and whether it is. */
export function Checks({ checks, sync }: ChecksProps) {
  const now = useNow();
  return (
    <ul className="checks" aria-label="What was checked">
      {checks.map((check) => (
        <li key={check.what}>
          {signs[check.state]}
          <span>
            {words(check)}
            {check.what === 'backend' && sync && <small>{freshness(sync, now)}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function words({ what, state, name }: TabCheck): string {
  switch (what) {
    case 'site':
      return state === 'ok' ? 'Waymark runs on this page' : 'Waymark does not run on this page';
    case 'connected':
      return state === 'ok' ? `Connected to ${name}` : 'This browser is not connected to a workspace';
    case 'visible':
      return state === 'no' ? 'You hid it here, or paused it' : 'Not hidden or paused';
    case 'record':
      if (state === 'ok') return name === null ? 'The record is recognised' : `The record is ${name}`;
      return state === 'no' ? 'No record of your workspace on this page' : 'Which record it is';
    case 'rule':
      if (state === 'ok') return `The playbook speaks of it: ${name}`;
      return state === 'no' ? 'The playbook says nothing about it' : 'Whether the playbook speaks of it';
    case 'backend':
      if (state === 'ok') return 'The backend answers';
      return state === 'no' ? 'The backend does not answer' : 'Whether the backend answers';
  }
}

/** How old what is shown may be, and what is not sent yet. */
function freshness({ lastContact, waiting }: SyncView, now: Date): string {
  const age =
    lastContact === null ? 'It has never answered.' : `Last answer ${sinceWords(lastContact, now)}.`;
  if (waiting === 0) return ` ${age}`;
  return ` ${age} ${waiting === 1 ? 'One thing waits' : `${waiting} things wait`} to be sent.`;
}
