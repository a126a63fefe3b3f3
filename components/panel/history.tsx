import { ChevronRight } from 'lucide-react';
import { lazy, Suspense, useId, useState } from 'react';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

const Timeline = lazy(() => import('./timeline.tsx').then((module) => ({ default: module.Timeline })));

/** What happened with the record, read only when a person wants it. */
export function History({ recordKey }: { recordKey: string }) {
  const [isOpen, setOpen] = useState(false);
  const body = useId();
  return (
    <Section name="History">
      <button
        type="button"
        className="sop-button"
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight size={16} aria-hidden="true" />
        <span className="grow">Everything that happened here</span>
      </button>
      <div id={body}>
        {isOpen && (
          <Suspense fallback={<Skeleton label="Reading the history" rows={4} />}>
            <Timeline recordKey={recordKey} />
          </Suspense>
        )}
      </div>
    </Section>
  );
}
