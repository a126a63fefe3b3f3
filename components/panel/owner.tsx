import type { ReactNode } from 'react';
import type { AssignmentView, OwnerView } from '../../lib/records/guidance.ts';
import { t } from '../../lib/text/t.ts';
import { Section } from '../ui/section.tsx';
import { Assignment } from './assignment.tsx';
import { initials } from './initials.ts';
import { Why } from './why.tsx';

interface OwnerProps {
  /** What can be done about the owner. */
  children?: ReactNode;
  owner: OwnerView | null;
  assignment: AssignmentView | undefined;
}

/** Who owns the next step, in which role, and why; and how the record came to them, where the backend shared it out. */
export function Owner({ owner, assignment, children }: OwnerProps) {
  return (
    <Section name={t('panel.owner.heading')}>
      {owner ? (
        <div className="row wrap">
          <span className="avatar" aria-hidden="true">
            {initials(owner.name)}
          </span>
          <div className="grow">
            <p className="strong">{owner.name}</p>
            <p className="soft">{ownerNote(owner)}</p>
          </div>
          <Why reason={owner.reason} about={t('panel.owner.about')} />
        </div>
      ) : (
        <p className="soft">{t('panel.owner.nobody')}</p>
      )}
      {assignment && <Assignment assignment={assignment} />}
      {children}
    </Section>
  );
}

function ownerNote(owner: OwnerView): string {
  if (owner.person === null) return t('panel.owner.notInPlaybook');
  return owner.role ?? t('panel.owner.ofRecord');
}
