import * as z from 'zod/mini';

/** What is known of how a page writes, from what was read on it before. Plain data, to be kept between readings. */
export const pageLocale = z.object({
  /** The page's language tag. */
  tag: z.string(),
  /** The locales in which all numbers and all dates in digits of the page may be written. */
  numeric: z.array(z.string()),
  /** Those in which its dates with words may be. */
  worded: z.array(z.string()),
});

export type PageLocale = z.infer<typeof pageLocale>;
