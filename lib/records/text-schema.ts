import * as z from 'zod/mini';
import type { Sentence, Text, TextKey } from '../text/text.ts';

/** Any name: one that this version does not know is found out when it is to be said. */
const key = z.custom<TextKey>((name) => typeof name === 'string');

const moment = z.object({ at: z.string(), as: z.enum(['day', 'minute']) });

const sentence: z.ZodMiniType<Sentence> = z.object({
  key,
  count: z.optional(z.number()),
  with: z.optional(
    z.record(
      z.string(),
      z.lazy(() => z.union([textSchema, z.number(), moment])),
    ),
  ),
});

/** A text as it crosses the API beside the backend's own words for it. */
export const textSchema: z.ZodMiniType<Text> = z.union([z.string(), sentence]);
