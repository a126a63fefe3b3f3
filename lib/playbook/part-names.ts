import * as z from 'zod/mini';

/** The id of a part of a playbook: small letters, digits and hyphens. */
export const partId = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));

/** What people call a part. */
export const partTitle = z.string().check(z.minLength(1), z.maxLength(140));
