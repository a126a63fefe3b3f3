import { Check, Minus, X } from 'lucide-react';
import type { SyncView } from '../../lib/messages/panel-messages.ts';
import type { TabCheck } from '../../lib/messages/settings-messages.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import type { TextKey } from '../../lib/text/text.ts';
import { momentText } from '../ui/date-text.ts';
import { useNow } from '../ui/use-now.ts';

interface ChecksProps {
  checks: TabCheck[];
  sync: SyncView | null;
}

/** Everything that has to be so for something to show on a page, and whether it is. */
export function Checks({ checks, sync }: ChecksProps) {
  const now = useNow();
  return (
    <ul className="checks" aria-label={t('popup.checks.title')}>
      {checks.map((check) => (
        <li key={check.what}>
          <Sign state={check.state} />
          <span>
            {words(check)} {check.what === 'backend' && sync && <small>{freshness(sync, now)}</small>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Sign({ state }: { state: TabCheck['state'] }) {
  if (state === 'ok') return <Check size={14} aria-label={t('popup.checks.yes')} className="good" />;
  if (state === 'no') return <X size={14} aria-label={t('popup.checks.no')} className="bad-ink" />;
  return <Minus size={14} aria-label={t('popup.checks.unknown')} className="soft" />;
}

/** What is said of each check, where it holds, where it does not, and where nobody looked because another did not. */
const sentences: Record<TabCheck['what'], Record<TabCheck['state'], TextKey>> = {
  site: { ok: 'popup.checks.runs', no: 'popup.checks.runsNot', unknown: 'popup.checks.runsNot' },
  connected: {
    ok: 'popup.checks.connected',
    no: 'popup.checks.notConnected',
    unknown: 'popup.checks.notConnected',
  },
  visible: { ok: 'popup.checks.notHidden', no: 'popup.checks.hidden', unknown: 'popup.checks.notHidden' },
  record: { ok: 'popup.checks.record', no: 'popup.checks.noRecord', unknown: 'popup.checks.whichRecord' },
  rule: { ok: 'popup.checks.rule', no: 'popup.checks.noRule', unknown: 'popup.checks.whichRule' },
  backend: {
    ok: 'popup.checks.answers',
    no: 'popup.checks.answersNot',
    unknown: 'popup.checks.whichBackend',
  },
};

function words({ what, state, name }: TabCheck): string {
  if (what === 'record' && state === 'ok' && name === null) return t('popup.checks.recordUnnamed');
  return say({ key: sentences[what][state], with: { name: name ?? '' } });
}

/** How old what is shown may be, and what is not sent yet. */
function freshness({ lastContact, waiting }: SyncView, now: Date): string {
  const unsent =
    waiting === 0 ? [] : [say({ key: 'popup.checks.unsent', count: waiting, with: { n: waiting } })];
  return [lastAnswer(lastContact, now), ...unsent].join(' ');
}

function lastAnswer(at: string | null, now: Date): string {
  if (at === null) return t('popup.checks.neverAnswered');
  const minutes = Math.floor((now.getTime() - Date.parse(at)) / 60_000);
  if (minutes < 1) return t('popup.checks.answeredNow');
  if (minutes < 60)
    return say({ key: 'popup.checks.answeredMinutesAgo', count: minutes, with: { n: minutes } });
  return t('popup.checks.answeredAt', { when: momentText(new Date(at), now) });
}
