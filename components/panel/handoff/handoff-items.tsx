import { useId } from 'react';
import type { HandoffView } from '../../../lib/records/handoff-view.ts';
import { numberText } from '../../../lib/text/number-text.ts';
import { t } from '../../../lib/text/t.ts';
import { HandoffItem } from './handoff-item.tsx';
import type { Say } from './use-say.ts';

interface HandoffItemsProps {
  view: HandoffView;
  say: Say;
  busy: boolean;
}

/** The checklist. Before the handoff has begun, only what is asked for by now. */
export function HandoffItems({ view, say, busy }: HandoffItemsProps) {
  const heading = useId();
  const asked = view.items.filter(({ state }) => state !== 'later');
  const later = view.items.length - asked.length;
  const there = asked.filter(({ state }) => state === 'there').length;
  return (
    <>
      <h3 className="sub-head" id={heading}>
        {t('handoff.panel.items')}{' '}
        <span className="count">
          {' · '}
          {t('panel.stage.metOf', { met: numberText(there), count: numberText(asked.length) })}
        </span>
      </h3>
      <ul className="list" aria-labelledby={heading}>
        {asked.map((item) => (
          <HandoffItem key={item.id} view={view} item={item} say={say} busy={busy} />
        ))}
      </ul>
      {later > 0 && <p className="soft">{t('handoff.panel.later', later, { n: numberText(later) })}</p>}
    </>
  );
}
