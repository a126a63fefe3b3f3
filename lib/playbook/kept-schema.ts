import * as z from 'zod/mini';

/** The day by which somebody should have asked whether it is still right. Nothing changes when it passes. */
export const reviewBy = z.optional(z.iso.date());

/** What a rule says about itself: the role that answers for it, and when it is looked at again. */
export const kept = {
  /** The role that keeps it right. Who does a step is its `owner`. */
  keeper: z.optional(z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60))),
  reviewBy,
};
