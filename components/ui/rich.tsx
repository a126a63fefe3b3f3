import { Fragment, type ReactNode } from 'react';
import { say } from '../../lib/text/say.ts';
import type { Sentence } from '../../lib/text/text.ts';

interface RichProps {
  sentence: Sentence;
  /** What stands in those braces that the sentence itself does not fill. */
  parts: Record<string, ReactNode>;
}

/** A sentence with elements in it, in the order its language wants them. */
export function Rich({ sentence, parts }: RichProps) {
  // Splitting by a group keeps the names at the odd places.
  const pieces = say(sentence).split(/\{(\w+)\}/);
  return pieces.map((piece, index) => {
    const part = index % 2 === 1 ? (parts[piece] ?? `{${piece}}`) : piece;
    return <Fragment key={index}>{part}</Fragment>;
  });
}
