/** What a text is filled in with beside items and properties. */
export const messageNames = ['name', 'sender', 'receiver', 'promises', 'missing'] as const;

/** A piece of a message: words as they stand, or the name of what is filled in. */
export type MessagePiece = { text: string } | { name: string };

/** The pieces of a message's text in their order. Whatever stands in braces on one line is the name of something. */
export function messagePieces(body: string): MessagePiece[] {
  return body
    .split(/(\{[^{}\n]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{.+\}$/.test(piece) ? { name: piece.slice(1, -1).trim() } : { text: piece }));
}
