/**
 * The origin of the address that the operator gave, or null where none was given. Throws an Error with a sentence
 * when it is no address: a wrong one would make every sign-in fail with a riddle.
 */
export function findPublicUrl(given: string | undefined): string | null {
  const text = given?.trim();
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin;
  throw new Error(
    `WAYMARK_PUBLIC_URL "${text}" cannot be used. It looks like https://waymark.company.example, without a path.`,
  );
}
