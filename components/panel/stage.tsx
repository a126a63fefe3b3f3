import type { Guidance } from '../../lib/records/guidance.ts';
import { t } from '../../lib/text/t.ts';
import { Section } from '../ui/section.tsx';
import { useNow } from '../ui/use-now.ts';
import { Activities } from './activities.tsx';
import { Criteria } from './criteria.tsx';
import { Disagreements } from './disagreements.tsx';
import { sinceText } from './since-text.ts';
import type { Target } from './target.ts';
import { Why } from './why.tsx';

interface StageProps {
  recordKey: string;
  guidance: Guidance;
  target: Target | undefined;
}

/** Where the record stands, since when, what must be so before it moves on, on what the sources disagree, and what
 *  happened last. */
export function Stage({ recordKey, guidance, target }: StageProps) {
  const now = useNow();
  const { stage, criteria, disagreements } = guidance;
  return (
    <Section name={t('panel.stage.heading')}>
      <div className="row wrap">
        <div className="grow">
          <p className="strong">{stage.known ? stage.title : t('panel.stage.unknown')}</p>
          <p className="soft">{stage.known ? sinceText(stage, now) : unknownText(stage.shown)}</p>
        </div>
        <Why reason={stage.reason} about={t('panel.stage.about')} />
      </div>
      {stage.known && (
        <Criteria
          title={t('panel.stage.toLeave', { stage: stage.title })}
          criteria={criteria}
          target={target}
          recordKey={recordKey}
        />
      )}
      <Disagreements list={disagreements} />
      <Activities recordKey={recordKey} list={guidance.activities} />
    </Section>
  );
}

function unknownText(shown: string | null): string {
  if (shown === null) return t('panel.stage.notSeen');
  return t('panel.stage.notMapped', { shown });
}
