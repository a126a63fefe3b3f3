import * as z from 'zod/mini';
import { dueText, durationText } from '../lib/playbook/due.ts';
import { playbookSchema } from '../lib/playbook/playbook-schema.ts';

const span = 'business days?|days?';

/** The playbook's form as a JSON Schema, for editors that complete and check YAML while it is written. */
export function playbookJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(playbookSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // These two are checked by code, of which a JSON Schema knows nothing.
      if (zodSchema === dueText) jsonSchema.pattern = `^\\d{1,4} (business hours?|${span})$`;
      if (zodSchema === durationText) jsonSchema.pattern = `^\\d{1,4} (${span})$`;
    },
  });
  return { ...schema, title: 'Waymark playbook, version 1' };
}
