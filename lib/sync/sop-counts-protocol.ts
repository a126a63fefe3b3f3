import * as z from 'zod/mini';
import { partId } from '../playbook/part-names.ts';
import { storableText } from '../records/storable-text.ts';

/** The most of each that one report holds, and the longest search that is counted (characters). */
export const sopCountLimits = { opened: 500, missed: 50, words: 80 } as const;

const times = z.int().check(z.positive(), z.lte(10_000));
const words = z.string().check(z.minLength(1), z.maxLength(sopCountLimits.words), storableText);

/** How often an SOP was opened in a week, which its Monday names. */
export const openedCount = z.strictObject({ sop: partId, week: z.iso.date(), times });
/** How often these words were looked for and nothing was found. */
export const missedCount = z.strictObject({ words, times });

/** `POST /v1/sop-counts`: what one browser has counted since its last report. The same `batch` counts once. The backend
 *  adds the numbers to the workspace's and keeps nothing of who sent them. */
export const sopCountReport = z.strictObject({
  batch: z.uuid(),
  opened: z.array(openedCount).check(z.maxLength(sopCountLimits.opened)),
  missed: z.array(missedCount).check(z.maxLength(sopCountLimits.missed)),
});
export const sopCountAnswer = z.object({ counted: z.boolean() });

/** `GET /v1/sop-uses`: how often each SOP that the caller may read was opened in this week and the four before it, by
 *  whomever; those that nobody opened are left out. */
export const sopUsesAnswer = z.object({ uses: z.array(z.object({ sop: z.string(), times: z.int() })) });

/** `GET /v1/sop-misses`: what was looked for and not found, the most often first; nothing that was dismissed. */
export const sopMissesAnswer = z.object({
  misses: z.array(
    z.object({
      words: z.string(),
      times: z.int(),
      /** When it was reported first and last (ISO 8601). */
      since: z.string(),
      lastAt: z.string(),
    }),
  ),
});
/** `POST /v1/sop-misses/dismiss`: nothing is to be written about it. */
export const dismissMissRequest = z.strictObject({ words });

export type SopCountReport = z.infer<typeof sopCountReport>;
export type OpenedCount = z.infer<typeof openedCount>;
export type MissedCount = z.infer<typeof missedCount>;
export type SopMiss = z.infer<typeof sopMissesAnswer>['misses'][number];
