import * as z from 'zod/mini';
import { ApiError } from './api-error.ts';

const { localeError } = z.locales.en();

/** Checks a value against a schema; gives the value or one sentence that names each place and what is wrong. */
export function checkValue<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
): { ok: true; value: T } | { ok: false; reason: string } {
  const parsed = schema.safeParse(value, { error: localeError });
  if (parsed.success) return { ok: true, value: parsed.data };
  const parts = parsed.error.issues.slice(0, 5).map(({ path, message }) => {
    const place = path.map(String).join('.');
    return place ? `${place}: ${message}` : message;
  });
  return { ok: false, reason: parts.join('; ') };
}

/** The value a schema makes of the input. Throws the 400 answer otherwise; `where` is "body" or "query". */
export function parseInput<T>(schema: z.ZodMiniType<T>, value: unknown, where: string): T {
  const checked = checkValue(schema, value);
  if (checked.ok) return checked.value;
  throw new ApiError(400, 'bad-request', `The request's ${where} is not as expected. ${checked.reason}.`);
}
