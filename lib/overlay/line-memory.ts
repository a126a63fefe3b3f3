import type { LineView } from '../messages/page-messages.ts';
import { Latest } from './latest.ts';

/** The lines that this tab was last given, by record. */
export interface LineMemory {
  keep(line: LineView): void;
  /** Nothing where it was given too long ago: what it says of times would be wrong for a moment. */
  find(key: string): LineView | undefined;
  /** Forgets all of them. */
  clear(): void;
}

/** How long a line is good for a first look (ms). */
const good = 120_000;

/**
 * Remembers the latest lines, so that a record that a person comes to, or back to, has its line in the page's own first
 * frame: a second frame costs the page more than all else that Waymark does there. The worker's answer follows at once.
 */
export function createLineMemory(): LineMemory {
  const lines = new Latest<{ line: LineView; at: number }>();
  return {
    keep: (line) => void lines.set(line.key, { line, at: performance.now() }),
    find(key) {
      const kept = lines.get(key);
      return kept && performance.now() - kept.at < good ? kept.line : undefined;
    },
    clear: () => lines.clear(),
  };
}
