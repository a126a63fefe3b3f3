import { ChevronRight } from 'lucide-react';
import { lazy, Suspense, useId } from 'react';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import type { PathItem } from '../../lib/training/path-progress.ts';
import { Chip } from '../ui/chip.tsx';
import { dayText } from '../ui/date-text.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { useNow } from '../ui/use-now.ts';

/** The Markdown renderer is big, so it comes with the first SOP that is opened. */
const SopReader = lazy(() =>
  import('../sops/sop-reader.tsx').then((module) => ({ default: module.SopReader })),
);

interface PathCardProps {
  title: string;
  items: readonly PathItem[];
  /** The SOP that is being read. */
  open: string | null;
  onToggle: (id: string) => void;
}

/** A path with its SOPs in their order: what is done, what is to do by when; each is read in its place. */
export function PathCard({ title, items, open, onToggle }: PathCardProps) {
  const heading = useId();
  const now = useNow();
  const done = items.filter(({ todo }) => todo === null).length;
  return (
    <section className="card path-card" aria-labelledby={heading}>
      <div className="row wrap">
        <h2 id={heading} className="grow">
          {title}
        </h2>
        <span className="soft">
          {t('training.page.progress', { n: numberText(done), count: numberText(items.length) })}
        </span>
      </div>
      <progress aria-labelledby={heading} max={Math.max(items.length, 1)} value={done} />
      <ol>
        {items.map(({ sop, title: name, todo, due, isLate }) => (
          <li key={sop}>
            <button
              type="button"
              className="path-item"
              aria-expanded={open === sop}
              onClick={() => onToggle(sop)}
            >
              <ChevronRight size={16} aria-hidden="true" />
              <span className="grow">{name}</span>
              {due !== null && todo !== null && (
                <small>
                  {t(isLate ? 'training.page.late' : 'training.page.due', {
                    day: dayText(new Date(`${due}T12:00:00`), now),
                  })}
                </small>
              )}
              <Chip tone={todo === null ? 'ok' : isLate ? 'bad' : 'soon'}>
                {t(`training.todo.${todo ?? 'done'}`)}
              </Chip>
            </button>
            {open === sop && (
              <Suspense fallback={<Skeleton label={t('panel.sops.opening')} rows={4} />}>
                <SopReader id={sop} top={3} />
              </Suspense>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
