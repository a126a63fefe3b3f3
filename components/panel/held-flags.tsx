import { Hourglass } from 'lucide-react';
import { useId } from 'react';
import type { HeldView } from '../../lib/records/guidance.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { Why } from './why.tsx';

/** Warnings that are held back because something firm lies ahead; *Why?* says what. */
export function HeldFlags({ held }: { held: HeldView[] }) {
  const heading = useId();
  if (held.length === 0) return null;
  return (
    <>
      <h3 className="sub-head" id={heading}>
        {t('panel.warnings.heldBack')}
      </h3>
      <ul className="list" aria-labelledby={heading}>
        {held.map(({ rule, title, reason }) => (
          <li className="item" key={rule}>
            <span className="item-sign" aria-hidden="true">
              <Hourglass size={16} />
            </span>
            <span className="item-body">{say(title)}</span>
            <Why small reason={reason} about={say(title)} />
          </li>
        ))}
      </ul>
    </>
  );
}
