import * as z from 'zod/mini';

/** True when a database can keep the text as it is: PostgreSQL takes no NUL and no half of a character (a lone
 *  surrogate), and SQLite alters the latter. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** A check for every text that is stored. */
export const storableText = z.refine<string>(
  isStorable,
  'has a NUL or half a character in it, which cannot be stored',
);
