import { spanText } from '../../playbook/span-text.ts';
import type { Text } from '../../text/text.ts';

/** How the key of a sentence ends that speaks of the last days, and what is filled in; nothing where all time counts. */
export function lastDays(within: string | undefined): ['Lately' | '', Record<string, Text>] {
  return within === undefined ? ['', {}] : ['Lately', { span: spanText(within) }];
}
