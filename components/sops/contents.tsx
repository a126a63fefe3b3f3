import type { RefObject } from 'react';
import { t } from '../../lib/text/t.ts';
import type { SopHtml } from './sop-html.ts';

interface ContentsProps {
  headings: SopHtml['headings'];
  box: RefObject<HTMLDivElement | null>;
}

/** The headings of a long text; each leads to its place. */
export function Contents({ headings, box }: ContentsProps) {
  const go = (index: number) => {
    const heading = box.current?.querySelectorAll<HTMLElement>('[data-heading]')[index];
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <details className="sop-contents">
      <summary>{t('sop.contents')}</summary>
      <ol>
        {headings.map(({ text, level, place }) => (
          <li key={place} className={level > 0 ? 'deeper' : undefined}>
            <button type="button" className="link" onClick={() => go(place)}>
              {text}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
