import * as z from 'zod/mini';
import { needs } from './needs.ts';

/** How long something may take. Business units count the calendar's working time only. */
export interface Span {
  amount: number;
  unit: 'business hours' | 'business days' | 'days';
}

const spanPattern = /^(\d{1,4}) (business hours?|business days?|days?)$/;
const longest = { 'business hours': 2000, 'business days': 500, days: 730 } as const;

/** The span a text such as `4 business hours` means, or nothing when the text is not one or is out of range. */
export function findSpan(text: string): Span | undefined {
  const match = spanPattern.exec(text);
  if (!match) return undefined;
  const [, digits = '', word = ''] = match;
  const unit = (word.endsWith('s') ? word : `${word}s`) as Span['unit'];
  const amount = Number(digits);
  return amount >= 1 && amount <= longest[unit] ? { amount, unit } : undefined;
}

/** The span of a text that the schema has accepted. Throws a RangeError on any other text. */
export function getSpan(text: string): Span {
  const span = findSpan(text);
  if (!span) throw new RangeError(`"${text}" is not a span such as "4 business hours"`);
  return span;
}

const isSpan = (text: string) => findSpan(text) !== undefined;

/** How long a record may stay: whole days. Hours would make every deal stall overnight. */
export const durationText = z
  .string()
  .check(z.refine((text) => isSpan(text) && !text.includes('hour'), needs('duration')));
