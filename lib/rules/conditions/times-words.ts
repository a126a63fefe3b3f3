import type { Text } from '../../text/text.ts';

/** `once`, `twice`, `3 times`. */
export function timesWords(times: number): Text {
  if (times === 1) return { key: 'rules.times.once' };
  return times === 2 ? { key: 'rules.times.twice' } : { key: 'rules.times.more', with: { n: times } };
}
