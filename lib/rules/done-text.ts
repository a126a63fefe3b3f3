import type { Text } from '../text/text.ts';

/** Who marked something done; without a name it was this browser's own person. */
export function doneText(name: string | undefined): Text {
  return name === undefined ? { key: 'rules.step.doneByYou' } : { key: 'rules.step.doneBy', with: { name } };
}
