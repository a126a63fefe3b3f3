import * as z from 'zod/mini';
import { instant } from '../records/observation.ts';
import { storableText } from '../records/storable-text.ts';

/** What a choice is about: a word, then what it is for: `hide.site.hubspot`, `pause`. */
const name = z
  .string()
  .check(
    z.maxLength(1100),
    z.regex(/^[a-z][a-z-]*(\.\S+)?$/, 'must be a word, and what it is for after a dot'),
  );

/** One choice of a person, the same in all their browsers. `value` null: as if they had never chosen. */
const preference = z.strictObject({
  name,
  value: z.nullable(z.string().check(z.maxLength(2000), storableText)),
  /** When they chose it. Of two choices the later one stays. */
  at: instant,
});

/** `POST /v1/preferences`: choices that the person who asks has made. */
export const preferencesRequest = z.strictObject({
  changes: z.array(preference).check(z.minLength(1), z.maxLength(50)),
});
export const preferencesAnswer = z.object({ kept: z.int() });

/** The data of a `preference` change in the `me` scope; its id is the name. */
export const preferenceData = z.object({ value: z.nullable(z.string()), at: z.string() });

export type Preference = z.infer<typeof preference>;
export type PreferenceData = z.infer<typeof preferenceData>;
