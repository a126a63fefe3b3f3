/** The ids of the pictures that a text shows, each once: of every `picture:` address with a SHA-256 in it. */
export function pictureIds(body: string): string[] {
  return [...new Set([...body.matchAll(/picture:([0-9a-f]{64})(?![0-9a-f])/g)].map(([, id = '']) => id))];
}
