import type { Guidance } from '../../lib/records/guidance.ts';
import { Section } from '../ui/section.tsx';
import { useNow } from '../ui/use-now.ts';
import { Criteria } from './criteria.tsx';
import { Disagreements } from './disagreements.tsx';
import { sinceText } from './since-text.ts';
import type { Target } from './target.ts';
import { Why } from './why.tsx';

/** Where the record stands, since when, what must be so before it moves on, and on what the sources disagree. */
export function Stage({ guidance, target }: { guidance: Guidance; target: Target | undefined }) {
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
      {stage.known && <Criteria title={`To leave ${stage.title}`} criteria={criteria} target={target} />}
      <Disagreements list={disagreements} />
    </Section>
  );
}

function unknownText(shown: string | null): string {
  if (shown === null) return 'No stage has been seen for this record. Open it where its stage is shown.';
  return `The record says “${shown}”, which the playbook does not know. Ask an editor to map it to a stage.`;
}
