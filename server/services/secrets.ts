import { createHash, hash, randomBytes, randomInt } from 'node:crypto';

/** Letters and digits that people do not mix up (Crockford's base 32). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new bearer token: 256 random bits. */
export function createToken(): string {
  return `wm_${randomBytes(32).toString('base64url')}`;
}

/**
 * A new refresh token. All of one device begin with the same `family` (128 random bits), so that an older one is
 * known for what it is without being kept.
 */
export function createRefreshToken(family: string): string {
  return `wr_${family}.${randomBytes(32).toString('base64url')}`;
}

/** A new family of refresh tokens. */
export function createFamily(): string {
  return randomBytes(16).toString('base64url');
}

/** The family of a refresh token, or nothing when the text is none. */
export function findFamily(token: string): string | undefined {
  return /^wr_([\w-]{22})\.[\w-]{43}$/.exec(token)?.[1];
}

/** The family of a browser's lasting token, always the same: asking twice makes no second device. */
export function familyOfLasting(token: string): string {
  return createHash('sha256').update(`family of ${token}`).digest().subarray(0, 16).toString('base64url');
}

/** A new invite code such as `7KQ2-M9TX-4HDB`: 60 random bits, meant to be typed once. */
export function createInviteCode(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group()].join('-');
}

/** The code as it was made, from what a person typed: case, spaces, dashes and mistaken letters do not count. */
export function normaliseInviteCode(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return plain.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** What the database keeps of a secret (SHA-256, hex). Secrets are long and random, so no salt is needed. */
export function hashSecret(secret: string): string {
  return hash('sha256', secret, 'hex');
}
