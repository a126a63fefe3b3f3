import * as z from 'zod/mini';
import { storableText } from '../records/storable-text.ts';
import { access } from './protocol.ts';

const id = z.string().check(z.minLength(1), z.maxLength(100), storableText);

/** `POST /v1/members/access`: what a member may do, and which of the playbook's people they are. What is left out stays
 *  as it is. */
export const accessBody = z.strictObject({
  id,
  access: z.optional(access),
  person: z.optional(z.nullable(z.string().check(z.minLength(1), z.maxLength(60), storableText))),
});

/** `GET /v1/devices?member=ID`: the browsers of a member, one's own without a name. */
export const devicesQuery = z.strictObject({ member: z.optional(id) });
export const deviceBody = z.strictObject({ id });
export const devicesAnswer = z.object({
  devices: z.array(
    z.object({
      id: z.string(),
      /** What the browser calls itself, and program and version where it said them. */
      name: z.string(),
      client: z.nullable(z.string()),
      since: z.string(),
      /** When it last exchanged its tokens (ISO 8601); null for a browser that has not yet, with a token of before. */
      seen: z.nullable(z.string()),
      /** True for the one that asks. */
      current: z.boolean(),
      /** When and why it was disconnected; null while it is connected. */
      revoked: z.nullable(z.object({ at: z.string(), why: z.string() })),
    }),
  ),
});

/** `POST /v1/devices/revoke`: all browsers of a member, one's own without a name, this one too. */
export const revokeBody = z.strictObject({ member: z.optional(id) });
export const revokeAnswer = z.object({ revoked: z.int() });

export type DevicesAnswer = z.infer<typeof devicesAnswer>;
