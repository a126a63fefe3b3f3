import type { Text } from '../text/text.ts';
import { findSpan, type Span } from './due.ts';

const keys = {
  'business hours': 'rules.span.businessHours',
  'business days': 'rules.span.businessDays',
  days: 'rules.span.days',
} as const;

/** A span in the reader's language: `4 business hours`. A text that is no span stays as it was written. */
export function spanText(written: string | Span): Text {
  const span = typeof written === 'string' ? findSpan(written) : written;
  if (!span) return String(written);
  const { amount, unit } = span;
  return { key: keys[unit], count: amount, with: { n: amount } };
}
