import * as z from 'zod/mini';

/** The tools whose records Waymark knows. */
export const hostIds = ['hubspot', 'salesforce', 'asana'] as const;

/** A key is made of the parts and colons, and an address of it and slashes. */
const part = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(200),
    z.regex(/^[^\s:/\p{Cc}\p{Cs}]+$/u, 'must have no blanks, colons, slashes or broken characters'),
  );

/** One object on a host. `account` is a HubSpot portal, a Salesforce org or an Asana workspace. */
export const recordRef = z.strictObject({
  host: z.enum(hostIds),
  account: part,
  object: part,
  id: part,
});

export type HostId = (typeof hostIds)[number];
export type RecordRef = z.infer<typeof recordRef>;

export { recordKey } from './record-key.ts';
