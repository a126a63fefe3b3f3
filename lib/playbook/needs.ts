import type { Text, TextKey } from '../text/text.ts';

/** What a refinement of the schema asks for: the last part of its sentence's key. */
type Need =
  Extract<TextKey, `problem.custom.${string}`> extends `problem.custom.${infer Name}` ? Name : never;

/** The message of a refinement of the schema: the name of a sentence, which `needed` says. */
export function needs(name: Need): `problem.custom.${Need}` {
  return `problem.custom.${name}`;
}

/** The sentence that a refinement's message names, about `what`. A message of other origin is said as it is. */
export function needed(message: string, what: Text): Text {
  return isNeed(message)
    ? { key: message, with: { what, example: 'changed: { within: 14 days }' } }
    : { key: 'problem.notPossibleBecause', with: { what, reason: message } };
}

function isNeed(message: string): message is ReturnType<typeof needs> {
  return message.startsWith('problem.custom.');
}
