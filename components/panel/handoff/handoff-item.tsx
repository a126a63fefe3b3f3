import { ExternalLink, SquareCheckBig, SquareDashed } from 'lucide-react';
import { useState } from 'react';
import type { HandoffItemView, HandoffView } from '../../../lib/records/handoff-view.ts';
import { say as sayText } from '../../../lib/text/say.ts';
import { t } from '../../../lib/text/t.ts';
import { Button } from '../../ui/button.tsx';
import { useNow } from '../../ui/use-now.ts';
import { dueText } from '../due-text.ts';
import { ValueField } from '../value-field.tsx';
import { EvidenceForm } from './evidence-form.tsx';
import type { Say } from './use-say.ts';

interface HandoffItemProps {
  view: HandoffView;
  item: HandoffItemView;
  say: Say;
  busy: boolean;
}

/** One thing the receiver needs: its value with where that comes from, or who brings it by when. */
export function HandoffItem({ view, item, say, busy }: HandoffItemProps) {
  const [isOpen, setOpen] = useState(false);
  const { id, title, how, state } = item;
  const isThere = state === 'there';
  const about = { handoff: view.id, item: id };
  const clear = () => void say({ type: 'handoff.cleared', ...about }, t('panel.takenBack', { title }));
  const note = async (told: { note?: string; link?: string }) => {
    if (await say({ type: 'handoff.noted', ...about, ...told }, t('handoff.panel.noted', { title })))
      setOpen(false);
  };
  if (how === 'tick') {
    return (
      <li className="item">
        <label className="item-check">
          <input
            type="checkbox"
            checked={isThere}
            aria-disabled={busy || undefined}
            onChange={(event) => (event.target.checked ? void note({}) : clear())}
          />
          <Body item={item} />
        </label>
      </li>
    );
  }
  return (
    <li className="item">
      <span className={`item-sign ${isThere ? 'good' : item.required ? 'warn' : ''}`} aria-hidden="true">
        {isThere ? <SquareCheckBig size={16} /> : <SquareDashed size={16} />}
      </span>
      <Body item={item} />
      {how === 'known' && item.field && (
        <ValueField recordKey={view.record} field={item.field} isMissing={!isThere} />
      )}
      {how !== 'known' && !isOpen && (
        <Button
          look="quiet"
          onClick={() => setOpen(true)}
          aria-label={isThere ? t('handoff.panel.changeOf', { title }) : t('handoff.panel.addOf', { title })}
        >
          {isThere ? t('handoff.panel.change') : t('handoff.panel.add')}
        </Button>
      )}
      {how !== 'known' && isOpen && (
        <EvidenceForm
          title={title}
          how={how}
          note={item.value ?? ''}
          link={item.link ?? ''}
          busy={busy}
          onSend={(told) => void note(told)}
          onCancel={() => setOpen(false)}
          {...(isThere ? { onClear: clear } : {})}
        />
      )}
    </li>
  );
}

function Body({ item }: { item: HandoffItemView }) {
  const { title, state, value, link, source, required } = item;
  return (
    <span className="item-body">
      <span>{title}</span>
      {value !== null && <span className="said">{value}</span>}
      {link !== null && (
        <a href={link} target="_blank" rel="noreferrer">
          {link} <ExternalLink size={12} aria-hidden="true" />
        </a>
      )}
      <small className={state === 'there' || !required ? '' : 'warn'}>
        {state === 'there' ? source && sayText(source) : <Missing item={item} />}
      </small>
    </span>
  );
}

/** Who brings what is missing, and by when. */
function Missing({ item: { required, owner, due } }: { item: HandoffItemView }) {
  const now = useNow();
  const word = required ? t('handoff.panel.missing') : t('handoff.panel.optional');
  return [word, owner?.name, due ? dueText(due, now).text : null].filter(Boolean).join(' · ');
}
