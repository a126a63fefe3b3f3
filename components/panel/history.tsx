import { ChevronRight } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import { t } from '../../lib/text/t.ts';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

const Timeline = lazy(() => import('./timeline.tsx').then((module) => ({ default: module.Timeline })));

/** What happened with the record, read only when a person wants it. */
export function History({ recordKey }: { recordKey: string }) {
  const [isOpen, setOpen] = useState(false);
  const body = useId();
  return (
    <Section name={t('panel.history.heading')}>
      <button
        type="button"
        className="sop-button"
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight size={16} aria-hidden="true" />
        <span className="grow">{t('panel.history.open')}</span>
      </button>
      <div id={body}>
        {isOpen && (
          <Suspense fallback={<Skeleton label={t('panel.history.reading')} rows={4} />}>
            <Timeline recordKey={recordKey} />
          </Suspense>
        )}
      </div>
    </Section>
  );
}
