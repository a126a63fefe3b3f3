import type { ReactNode } from 'react';

interface PartCardProps {
  name: string;
  /** Each state by its name. */
  states: Record<string, ReactNode>;
}

/** One primitive in all its states. */
export function PartCard({ name, states }: PartCardProps) {
  return (
    <section className="parts-card" aria-label={name}>
      <h2>{name}</h2>
      {Object.entries(states).map(([state, shown]) => (
        <div key={state} className="parts-state">
          <small className="soft">{state}</small>
          <div>{shown}</div>
        </div>
      ))}
    </section>
  );
}
