import * as z from 'zod/mini';
import { storableText } from '../records/storable-text.ts';

/** What the audit log tells of. */
export const auditActions = [
  'access.changed',
  'access.refused',
  'account.added',
  'account.removed',
  'asana.changed',
  'asana.project',
  'asana.removed',
  'backup.made',
  'device.revoked',
  'invite.made',
  'issue.answered',
  'issue.closed',
  'issue.reopened',
  'link.made',
  'member.joined',
  'member.removed',
  'password.set',
  'pack.published',
  'pack.withdrawn',
  'people.viewed',
  'person.erased',
  'person.exported',
  'playbook.published',
  'playbook.scheduled',
  'playbook.unscheduled',
  'records.written',
  'retention.applied',
  'retention.changed',
  'rule.restored',
  'signon.changed',
  'signin.done',
  'signin.refused',
  'sop.archived',
  'sop.picture',
  'sop.published',
  'sop.rescued',
  'sop.verified',
  'switch.off',
  'switch.on',
  'workspace.exported',
  'workspace.imported',
] as const;

export type AuditAction = (typeof auditActions)[number];

const words = z.optional(z.string().check(z.minLength(1), z.maxLength(200), storableText));
const moment = z.optional(z.iso.datetime({ offset: true }));

/** `GET /v1/audit?action=&member=&about=&since=&until=&before=`: `member` did it, `about` is whom or what it was about;
 *  `since` and `until` are ISO 8601, `before` is the id of the oldest entry that is known already. */
export const auditQuery = z.strictObject({
  action: z.optional(z.enum(auditActions)),
  member: words,
  about: words,
  since: moment,
  until: moment,
  before: z.optional(z.uuid()),
});

export const auditAnswer = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      /** Null for somebody who is not known. */
      by: z.nullable(z.object({ id: z.string(), name: z.string() })),
      /** What their browser called itself. */
      device: z.nullable(z.string()),
      action: z.string(),
      subject: z.nullable(z.string()),
      detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
  ),
  more: z.boolean(),
});

/** `GET /v1/me/views`: who looked at what is known of the caller. */
export const viewsAnswer = z.object({
  views: z.array(z.object({ at: z.string(), by: z.string(), what: z.string(), onlyYou: z.boolean() })),
});

export type AuditQuery = z.infer<typeof auditQuery>;
export type AuditAnswer = z.infer<typeof auditAnswer>;
export type ViewsAnswer = z.infer<typeof viewsAnswer>;
