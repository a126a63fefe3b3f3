import * as z from 'zod/mini';
import { hostIds } from '../records/record-ref.ts';

const part = z.string().check(z.minLength(1), z.maxLength(200));

/** `GET /v1/marked?host=HOST&account=ACCOUNT&object=OBJECT`: which records of that kind need a mark in a list. */
export const markedQuery = z.strictObject({ host: z.enum(hostIds), account: part, object: part });

export const markedAnswer = z.object({
  /** The moment of which this is true; it may lie a minute back. */
  asOf: z.string(),
  /** Their ids, at most 5,000. */
  ids: z.array(z.string()),
});

export type MarkedQuery = z.infer<typeof markedQuery>;
export type MarkedAnswer = z.infer<typeof markedAnswer>;
