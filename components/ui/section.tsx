import type { ReactNode } from 'react';

interface SectionProps {
  /** The accessible name of the region and its visible heading. */
  name: string;
  /** What stands beside the heading, such as a count. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A landmark region with a small heading. The heading takes focus when what had it is gone. */
export function Section({ name, aside, children }: SectionProps) {
  return (
    <section className="section" aria-label={name}>
      <div className="section-head">
        <h2 tabIndex={-1}>{name}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
