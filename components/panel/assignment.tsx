import type { AssignmentView } from '../../lib/records/guidance.ts';
import { sayAll } from '../../lib/text/say-all.ts';
import { t } from '../../lib/text/t.ts';
import { momentText } from '../ui/date-text.ts';
import { useNow } from '../ui/use-now.ts';
import { Why } from './why.tsx';

/** By which rule the backend gave this record to somebody, or will, and who else it could have been. */
export function Assignment({ assignment }: { assignment: AssignmentView }) {
  const now = useNow();
  const { state, title, name, how, at, alternatives, reason } = sayAll(assignment);
  const isPending = state === 'pending';
  const others = alternatives.filter((other) => !isPending || other.name !== name);
  return (
    <div className="row wrap">
      <div className="grow">
        <p className="soft">
          {isPending
            ? t('panel.assignment.pending', { title, how, name })
            : at === null
              ? t('panel.assignment.done', { title, how, name })
              : t('panel.assignment.doneAt', { title, how, name, at: momentText(new Date(at), now) })}
        </p>
        {!isPending && others.length > 0 && (
          <p className="soft">
            {t('panel.assignment.others', {
              names: others.map((other) => t('panel.assignment.other', other)).join(', '),
            })}
          </p>
        )}
      </div>
      <Why reason={reason} about={t('panel.assignment.about')} />
    </div>
  );
}
