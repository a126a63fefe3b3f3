import { Flag } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import type { Guidance } from '../../lib/records/guidance.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

const IssueDesk = lazy(() => import('./issue-desk.tsx').then((module) => ({ default: module.IssueDesk })));

interface IssuesProps {
  recordKey: string;
  guidance: Guidance;
}

/** The way to say that something is wrong with a rule, an SOP or data, and what was answered. */
export function Issues({ recordKey, guidance }: IssuesProps) {
  const [isOpen, setOpen] = useState(false);
  const body = useId();
  return (
    <Section name={t('panel.issues.heading')}>
      <Button look="quiet" aria-expanded={isOpen} aria-controls={body} onClick={() => setOpen(!isOpen)}>
        <Flag size={14} aria-hidden="true" /> {t('panel.issues.raise')}
      </Button>
      <div id={body}>
        {isOpen && (
          <Suspense fallback={<Skeleton label={t('panel.opening')} rows={3} />}>
            <IssueDesk recordKey={recordKey} guidance={guidance} />
          </Suspense>
        )}
      </div>
    </Section>
  );
}
