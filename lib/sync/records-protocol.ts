import * as z from 'zod/mini';
import { recordState } from '../records/record-state.ts';

/** `GET /v1/records?search=WORDS`: records whose name or key holds all the words, at most twenty. */
export const recordsQuery = z.strictObject({
  search: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
});

const foundRecord = z.object({
  key: z.string(),
  name: z.nullable(z.string()),
  /** The stage as the host calls it. */
  stage: z.nullable(z.string()),
});

export const recordsAnswer = z.object({
  records: z.array(foundRecord),
  /** True when there are others that hold the words. */
  more: z.boolean(),
});

/** `GET /v1/record?key=KEY`: everything known of one record. */
export const recordQuery = z.strictObject({ key: z.string().check(z.minLength(1), z.maxLength(1000)) });
export const recordAnswer = z.object({ record: recordState });

export type RecordsAnswer = z.infer<typeof recordsAnswer>;
export type FoundRecord = z.infer<typeof foundRecord>;
