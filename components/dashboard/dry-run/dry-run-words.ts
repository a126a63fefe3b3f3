import type { Outcome } from '../../../lib/sync/simulate-protocol.ts';
import { numberText } from '../../../lib/text/number-text.ts';
import { t } from '../../../lib/text/t.ts';

const kinds = ['stalled', 'overdue', 'no-owner', 'condition'] as const;
const keys = {
  stalled: 'stalled',
  overdue: 'overdue',
  'no-owner': 'noOwner',
  condition: 'condition',
} as const;

/** What people call a kind of flag; of a kind that only a newer backend knows, its own word. */
export function kindWord(kind: string): string {
  const known = kinds.find((one) => one === kind);
  if (known) return t(`playbook.flagKind.${keys[known]}`);
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1).replaceAll('-', ' ')}`;
}

/** `1 record`, `1,200 records`. */
export function recordCount(count: number): string {
  return t('playbook.recordCount', count, { n: numberText(count) });
}

/** How flagged records ended, as what stands in the braces of a sentence: how many were won, lost, never closed. */
export function outcomeNumbers({ won, lost, open }: Outcome) {
  return { won: numberText(won.count), lost: numberText(lost.count), open: numberText(open.count) };
}
