import * as z from 'zod/mini';
import { durationText } from '../lib/playbook/due.ts';
import { dueText } from '../lib/playbook/due-time.ts';
import { playbookSchema } from '../lib/playbook/playbook-schema.ts';

const span = 'business days?|days?';
const byDate = `\\d{1,4} (${span}) (before|after) .+`;
const byClock = '([nN]ext ([A-Za-z]+|business day)|[sS]ame day) ([01]\\d|2[0-3]):[0-5]\\d';

/** The playbook's form as a JSON Schema, for editors that complete and check YAML while it is written. */
export function playbookJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(playbookSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // These two are checked by code, of which a JSON Schema knows nothing.
      if (zodSchema === dueText)
        jsonSchema.pattern = `^(\\d{1,4} (business hours?|${span})|${byDate}|${byClock})$`;
      if (zodSchema === durationText) jsonSchema.pattern = `^\\d{1,4} (${span})$`;
    },
  });
  return { ...schema, title: 'Waymark playbook, version 1' };
}
