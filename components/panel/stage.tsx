import type { Guidance } from '../../lib/records/guidance.ts';
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
    <Section name="Stage">
      <div className="row wrap">
        <div className="grow">
          <p className="strong">{stage.known ? stage.title : 'Stage unknown'}</p>
          <p className="soft">{stage.known ? sinceText(stage, now) : unknownText(stage.shown)}</p>
        </div>
        <Why reason={stage.reason} about="this stage" />
      </div>
      {stage.known && (
        <Criteria
          title={`To leave ${stage.title}`}
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
  if (shown === null) return 'No stage has been seen for this record. Open it where its stage is shown.';
  return `The record says “${shown}”, which the playbook does not know. Ask an editor to map it to a stage.`;
}
