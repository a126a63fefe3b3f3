/** A text as conditions compare it: people and hosts differ in capitals and spaces only. */
export function plainText(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
