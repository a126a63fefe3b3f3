import type { ReactNode } from 'react';

export type Tone = 'ok' | 'soon' | 'bad' | 'quiet';

/** A state as colour, shape and word: a square is fine, a ring is soon, a triangle is bad, a bar is neutral. */
export function Chip({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`chip ${tone}`}>
      <span className="shape" aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}
