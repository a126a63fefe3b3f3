import type { AssignmentView } from '../../lib/records/guidance.ts';
import { momentText } from '../ui/date-text.ts';
import { useNow } from '../ui/use-now.ts';
import { Why } from './why.tsx';

/** By which rule the backend gave this record to somebody, or will, and who else it could have been. */
export function Assignment({ assignment }: { assignment: AssignmentView }) {
  const now = useNow();
  const { state, title, name, how, at, alternatives, reason } = assignment;
  const isPending = state === 'pending';
  const others = alternatives.filter((other) => !isPending || other.name !== name);
  return (
    <div className="row wrap">
      <div className="grow">
        <p className="soft">
          {isPending
            ? `Will be assigned by “${title}” (${how}). Until then it goes to ${name}.`
            : `Assigned to ${name} by “${title}”: ${how}${at === null ? '' : `, ${momentText(new Date(at), now)}`}.`}
        </p>
        {!isPending && others.length > 0 && (
          <p className="soft">Others: {others.map((other) => `${other.name} (${other.note})`).join(', ')}</p>
        )}
      </div>
      <Why reason={reason} about="this assignment" />
    </div>
  );
}
