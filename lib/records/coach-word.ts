import * as z from 'zod/mini';
import { storableText } from './storable-text.ts';

/** Who stood by while somebody did what they are not certified for, and why it could not wait. */
export const coachWord = z.strictObject({
  /** A person of the playbook. */
  person: z.string().check(z.minLength(1), z.maxLength(120), storableText),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500), storableText),
});

export type CoachWord = z.infer<typeof coachWord>;
