import * as z from 'zod/mini';
import type { Text } from '../text/text.ts';

const moment = z.object({ at: z.string(), as: z.enum(['day', 'minute']) });

/** A text as it crosses the API, to be said in the reader's language. Its key is any word: a newer side may know sentences
 *  that this one does not. */
export const textSchema: z.ZodMiniType<Text> = z.lazy(
  () =>
    z.union([
      z.string(),
      z.object({
        key: z.string(),
        count: z.optional(z.number()),
        with: z.optional(z.record(z.string(), z.union([moment, z.number(), textSchema]))),
      }),
    ]) as z.ZodMiniType<Text>,
);
