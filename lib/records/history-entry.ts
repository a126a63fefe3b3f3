import type { Text } from '../text/text.ts';
import type { Source } from './observation.ts';

/** One thing in the history of a record, in words. */
export interface HistoryEntry {
  /** The journal event. */
  id: string;
  /** ISO 8601 instant. */
  at: string;
  /** Who did it; null for this browser's own word that is not sent yet. */
  who: string | null;
  what: Text;
  /** What else it says: further values, a note, a reason. */
  lines: Text[];
  /** Where values came from; null for what somebody did. */
  via: Source | null;
  /** A moment that it speaks of: the end of a snooze, or when something happened that was told later. */
  moment: { word: 'until' | 'on'; at: string } | null;
}
