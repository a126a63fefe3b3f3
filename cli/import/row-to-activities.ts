import type { ActivityKind, ActivitySide } from '../../lib/records/activity.ts';
import { findInstant } from './find-instant.ts';
import type { Mapping } from './mapping-schema.ts';

/** Something a row says has happened; `at` is ISO 8601. */
export interface RowActivity {
  kind: ActivityKind;
  by: ActivitySide;
  at: string;
}

/** What a row says has happened. `notes` gets a sentence for each day that cannot be used. `now` is ISO 8601. */
export function rowToActivities(
  cells: Record<string, string>,
  { activities, timeZone }: Mapping,
  now: string,
  notes: string[],
): RowActivity[] {
  return activities.flatMap(({ kind, by, at: column }) => {
    const text = cells[column] ?? '';
    if (!text) return [];
    const at = findInstant(text, timeZone);
    if (at !== undefined && at <= now) return [{ kind, by, at }];
    notes.push(
      at === undefined
        ? `its ${column} "${text}" is not an ISO date`
        : `its ${column} lies in the future and was left out`,
    );
    return [];
  });
}
