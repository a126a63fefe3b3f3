import * as z from 'zod/mini';
import { storableText } from './storable-text.ts';

/** Where a value came from, most believed first (an API says what a record is, a page only hints). */
export const sources = ['api', 'import', 'person', 'page'] as const;

/** The properties every record may have, whatever the playbook adds. */
export const coreProperties = [
  'name',
  'stage',
  'stageEntered',
  'pipeline',
  'owner',
  'source',
  'amount',
  'closeDate',
  'nextStep',
] as const;

/** An instant as ISO 8601 text in UTC with milliseconds, such as `2026-11-03T09:15:00.000Z`. */
export const instant = z.iso.datetime({ precision: 3 });

export const propertyName = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/));

/**
 * One value of one property, as somebody saw it.
 *
 * `value` is the host's own text, or null when the source says it is empty. `asOf` is when the source said
 * so. `since` is when the value began, where the source knows it: for `stage` it makes the time in stage
 * exact. `changed` means that this very change was watched happening on the page.
 */
export const observation = z.strictObject({
  property: propertyName,
  value: z.nullable(z.string().check(z.maxLength(2000), storableText)),
  source: z.enum(sources),
  asOf: instant,
  since: z.optional(instant),
  changed: z.optional(z.boolean()),
});

export type Source = (typeof sources)[number];
export type Observation = z.infer<typeof observation>;
