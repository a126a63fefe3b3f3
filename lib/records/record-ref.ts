import * as z from 'zod/mini';

/** The tools whose records Waymark knows. */
export const hostIds = ['hubspot', 'salesforce', 'asana'] as const;

const part = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^\s:/]+$/));

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
