import { useId } from 'react';
import { contentsOf } from '../../../lib/playbook/contents-of.ts';
import type { Playbook } from '../../../lib/playbook/playbook-schema.ts';
import { numberText } from '../../../lib/text/number-text.ts';
import { say } from '../../../lib/text/say.ts';
import { t } from '../../../lib/text/t.ts';
import { Button } from '../../ui/button.tsx';
import type { StarterText } from './starter-texts.ts';

interface StarterCardProps {
  starter: StarterText;
  playbook: Playbook;
  onChoose: () => void;
}

/** One playbook to begin with: for whom it is and what is in it. */
export function StarterCard({ starter, playbook, onChoose }: StarterCardProps) {
  const id = useId();
  const kind = say(starter.kind);
  const { motions, counts } = contentsOf(playbook);
  return (
    <li className="starter" aria-labelledby={id}>
      <div>
        <h3 id={id}>{kind}</h3>
        <p className="soft">{sentence(say(starter.work))}</p>
      </div>
      <dl>
        {motions.map(({ title, layer, stages }) => (
          <div key={title}>
            <dt>
              {title} <span className="soft">{t(`playbook.inLayer.${layer}`)}</span>
            </dt>
            <dd className="soft">{stages.join(' → ')}</dd>
          </div>
        ))}
      </dl>
      <p>
        {counts.map(({ of, count }) => t(`playbook.has.${of}`, count, { n: numberText(count) })).join(' · ')}
      </p>
      <Button look="primary" aria-label={t('playbook.beginWith', { kind })} onClick={onChoose}>
        {t('playbook.beginWithThis')}
      </Button>
    </li>
  );
}

function sentence(text: string): string {
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
