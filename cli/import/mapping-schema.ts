import * as z from 'zod/mini';
import { activityKinds, activitySides } from '../../lib/records/activity.ts';
import { propertyName } from '../../lib/records/observation.ts';
import { recordRef } from '../../lib/records/record-ref.ts';

const column = z.string().check(z.minLength(1), z.maxLength(200));

const timeZone = z.string().check(
  z.refine((name) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      return true;
    } catch {
      return false;
    }
  }, 'is not a time zone such as "Europe/Berlin"'),
);

const { host, account, object } = recordRef.shape;

/** How the columns of one kind of export become records. */
export const mappingSchema = z.strictObject({
  host,
  account,
  object,
  /** The column with the host's own record id, so that a later connection meets the same record. */
  id: column,
  /** For dates without a zone of their own. */
  timeZone,
  /** How dates are written; ISO 8601, with or without a time. */
  dates: z._default(z.literal('iso'), 'iso'),
  /** When the export was made: a date or a column. The moment of the import when left out. */
  asOf: z.optional(column),
  /** Our property: a column, or a text with columns in braces such as `{account} · {product}`. */
  properties: z._default(z.record(propertyName, column), {}),
  /** Columns with the day on which something last happened, such as the customer's last reply. */
  activities: z._default(
    z.array(
      z.strictObject({
        kind: z.enum(activityKinds),
        by: z._default(z.enum(activitySides), 'customer'),
        at: column,
      }),
    ),
    [],
  ),
  stage: z.optional(
    z.strictObject({
      column,
      /** For each stage the column with the date it was entered. */
      entered: z._default(z.record(z.string(), column), {}),
      /** Stages the record went through before, where their column has a date. */
      passed: z._default(z.array(z.strictObject({ stage: z.string(), at: column })), []),
    }),
  ),
});

export type Mapping = z.infer<typeof mappingSchema>;
