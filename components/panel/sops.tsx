import { ChevronRight } from 'lucide-react';
import { lazy, Suspense, useContext } from 'react';
import type { SopView } from '../../lib/records/guidance.ts';
import { t } from '../../lib/text/t.ts';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { SopWayContext } from './sop-way.ts';

/** The Markdown renderer is big and seldom needed at once, so it is loaded when the first SOP is opened. */
const SopReader = lazy(() =>
  import('../sops/sop-reader.tsx').then((module) => ({ default: module.SopReader })),
);

interface SopsProps {
  recordKey: string;
  sops: SopView[];
  /** False while nobody can say which SOPs belong here. */
  stageKnown: boolean;
  open: ReadonlySet<string>;
  onToggle: (id: string) => void;
}

/** The written procedures that belong here, each read in place. */
export function Sops({ recordKey, sops, stageKnown, open, onToggle }: SopsProps) {
  const way = useContext(SopWayContext);
  return (
    <Section name={t('panel.sops.heading')}>
      {sops.length === 0 && (
        <p className="soft">{stageKnown ? t('panel.sops.none') : t('panel.sops.unknown')}</p>
      )}
      {sops.map((sop) => (
        <div className="sop" key={sop.id}>
          <h3>
            <button
              type="button"
              id={sopButtonId(sop.id)}
              className="sop-button"
              aria-expanded={open.has(sop.id)}
              onClick={() => onToggle(sop.id)}
            >
              <ChevronRight size={16} aria-hidden="true" />
              <span className="grow">{sop.title}</span>
              {sop.owner && <small>{t('panel.keptBy', { name: sop.owner })}</small>}
            </button>
          </h3>
          {open.has(sop.id) && (
            <Suspense fallback={<Skeleton label={t('panel.sops.opening')} rows={3} />}>
              <SopReader id={sop.id} body={sop.body} record={recordKey} onOpenSop={(id) => way?.open(id)} />
            </Suspense>
          )}
        </div>
      ))}
    </Section>
  );
}

/** The id of the button that opens an SOP, for links that lead to it. */
export function sopButtonId(id: string): string {
  return `sop-${id}`;
}
