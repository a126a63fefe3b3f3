import * as z from 'zod/mini';
import { hostIds } from '../records/record-ref.ts';

const name = z.string().check(z.regex(/^[a-zA-Z][a-zA-Z0-9_-]{0,59}$/, 'must be a short name'));
const times = z.int().check(z.positive(), z.lte(1_000_000));

/** A kind of page of a host under one version of its selector pack: how often it was opened, and how often what of it
 *  was not found. Names and numbers only, never what stood on a page. */
export const pageCount = z.strictObject({
  host: z.enum(hostIds),
  page: name,
  pack: z.int().check(z.nonnegative(), z.lte(1_000_000_000)),
  times,
  missing: z.record(name, times),
});

/** The most kinds of page in one report, and names of missing things of each. */
export const pageLimits = { pages: 100, names: 60 } as const;

/** `POST /v1/page-health`: what one browser has counted since its last report. The same `batch` counts once. */
export const pageReport = z.strictObject({
  batch: z.uuid(),
  pages: z.array(pageCount).check(z.minLength(1), z.maxLength(pageLimits.pages)),
});
export const pageReportAnswer = z.object({ counted: z.boolean() });

/** What all browsers of a workspace have counted, as the health report tells it. */
export const pageHealth = z.object({
  host: z.string(),
  page: z.string(),
  pack: z.int(),
  times: z.int(),
  /** When it was seen first under this pack, and last (ISO 8601). */
  since: z.string(),
  lastSeen: z.string(),
  missing: z.array(z.object({ name: z.string(), times: z.int(), since: z.string(), lastSeen: z.string() })),
});

export type PageCount = z.infer<typeof pageCount>;
export type PageReport = z.infer<typeof pageReport>;
export type PageHealth = z.infer<typeof pageHealth>;
