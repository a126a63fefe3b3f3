import { Split } from 'lucide-react';
import type { Disagreement } from '../../lib/records/guidance.ts';
import { t } from '../../lib/text/t.ts';
import { useNow } from '../ui/use-now.ts';
import { disagreementText } from './disagreement-text.ts';
import { propertyText } from './property-text.ts';

/** The values on which sources disagree, both shown, with the one that is used. */
export function Disagreements({ list }: { list: Disagreement[] }) {
  const now = useNow();
  if (list.length === 0) return null;
  return (
    <ul className="list disagreements" aria-label={t('panel.disagree.label')}>
      {list.map((one) => (
        <li className="item" key={`${one.property} ${one.other.source}`}>
          <span className="item-sign warn" aria-hidden="true">
            <Split size={16} />
          </span>
          <span className="item-body">
            <span>{propertyText(one.property)}</span>
            <small>{disagreementText(one, now)}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
