import { ArrowLeft } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { SopView } from '../../lib/records/guidance.ts';
import { t } from '../../lib/text/t.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

/** The Markdown renderer is big and not needed to find something. */
const SopReader = lazy(() =>
  import('../sops/sop-reader.tsx').then((module) => ({ default: module.SopReader })),
);

/** A procedure, read in the palette's place. */
export function ReadSop({ sop, onBack }: { sop: SopView; onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className="palette-read" aria-labelledby="palette-sop">
      <header className="row">
        <IconButton label={t('palette.backToSearch')} onClick={onBack}>
          <ArrowLeft size={16} aria-hidden="true" />
        </IconButton>
        <h2 id="palette-sop" ref={heading} tabIndex={-1} className="grow quiet-focus">
          {sop.title}
        </h2>
        {sop.owner && <small className="soft">{t('palette.keptBy', { name: sop.owner })}</small>}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is scrolled by keyboard too. */}
      <section className="palette-text" tabIndex={0} aria-label={sop.title}>
        <Suspense fallback={<Skeleton label={t('palette.openingSop')} rows={4} />}>
          <SopReader id={sop.id} body={sop.body} top={3} />
        </Suspense>
      </section>
    </article>
  );
}
