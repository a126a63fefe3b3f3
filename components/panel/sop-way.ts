import { createContext } from 'react';

/** The way to the SOPs that the panel shows. */
export interface SopWay {
  /** The title of an SOP; undefined where the panel does not show it. */
  titleOf(id: string): string | undefined;
  /** Opens it where it stands. */
  open(id: string): void;
}

/** Null where no SOPs are shown. */
export const SopWayContext = createContext<SopWay | null>(null);
