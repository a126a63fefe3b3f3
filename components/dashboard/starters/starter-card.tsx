import { useId } from 'react';
import { contentsOf } from '../../../lib/playbook/contents-of.ts';
import type { Playbook } from '../../../lib/playbook/playbook-schema.ts';
import { Button } from '../../ui/button.tsx';
import { countText } from '../dry-run/dry-run-words.ts';
import type { StarterText } from './starter-texts.ts';

interface StarterCardProps {
  starter: StarterText;
  playbook: Playbook;
  onChoose: () => void;
}

/** One playbook to begin with: for whom it is and what is in it. */
export function StarterCard({ starter, playbook, onChoose }: StarterCardProps) {
  const id = useId();
  const { motions, counts } = contentsOf(playbook);
  return (
    <li className="starter" aria-labelledby={id}>
      <div>
        <h3 id={id}>{starter.kind}</h3>
        <p className="soft">{sentence(starter.work)}</p>
      </div>
      <dl>
        {motions.map(({ title, layer, stages }) => (
          <div key={title}>
            <dt>
              {title} <span className="soft">{layer}</span>
            </dt>
            <dd className="soft">{stages.join(' → ')}</dd>
          </div>
        ))}
      </dl>
      <p>{counts.map(({ noun, count }) => countText(count, noun)).join(' · ')}</p>
      <Button look="primary" aria-label={`Begin with this: ${starter.kind}`} onClick={onChoose}>
        Begin with this
      </Button>
    </li>
  );
}

function sentence(text: string): string {
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
