import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Keeps secrets of other services (an OIDC client secret, say) unreadable in the database and its backups. */
export interface SecretBox {
  /** Names of the keys that it has, newest first; they tell nothing of the keys. */
  keyIds: readonly string[];
  /** What may be stored in the place of `plain`. `purpose` names that place (`oidc:<workspace>`): a sealed text that
   *  is copied to another place does not open there. */
  seal(plain: string, purpose: string): string;
  /** The secret again. Throws an Error with a sentence when the text was altered, belongs to another purpose, or was
   *  sealed with a key that is not here. */
  open(sealed: string, purpose: string): string;
  /** False when an older key was used, or the text is no sealed one: seal it again. */
  isCurrent(sealed: string): boolean;
}

const cipher = 'aes-256-gcm';
const form = 'wmbox1';

/**
 * A box over 32-byte keys, newest first: it seals with the first and opens with any, so that keys can be replaced
 * without a moment at which something cannot be read. Throws when there is none or one has another length.
 */
export function createSecretBox(keys: readonly Buffer[]): SecretBox {
  const byId = new Map(keys.map((key) => [idOf(key), key]));
  const [first] = byId;
  if (!first || keys.some((key) => key.length !== 32)) throw new Error('A secret key has exactly 32 bytes.');
  const [newestId, newest] = first;
  return {
    keyIds: [...byId.keys()],
    seal(plain, purpose) {
      const nonce = randomBytes(12);
      const sealing = createCipheriv(cipher, newest, nonce).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([sealing.update(plain, 'utf8'), sealing.final(), sealing.getAuthTag()]);
      return [form, newestId, nonce.toString('base64url'), body.toString('base64url')].join('.');
    },
    open(sealed, purpose) {
      const [is, id = '', nonce = '', text = ''] = sealed.split('.');
      const key = byId.get(id);
      if (is !== form || !key) throw new Error(missingKey(is === form ? id : 'unknown'));
      const body = Buffer.from(text, 'base64url');
      try {
        const opening = createDecipheriv(cipher, key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 });
        opening.setAAD(Buffer.from(purpose)).setAuthTag(body.subarray(-16));
        return Buffer.concat([opening.update(body.subarray(0, -16)), opening.final()]).toString('utf8');
      } catch (error) {
        const message = 'A stored secret was altered or belongs to something else. Enter it again.';
        throw new Error(message, { cause: error });
      }
    },
    isCurrent: (sealed) => sealed.startsWith(`${form}.${newestId}.`),
  };
}

/** Tells keys apart without telling anything of them. */
function idOf(key: Buffer): string {
  return createHash('sha256').update('waymark key id').update(key).digest('hex').slice(0, 8);
}

function missingKey(id: string): string {
  return `A stored secret was sealed with key ${id}, which this server does not have. Give all servers the same WAYMARK_SECRET_KEY (or the file secret-key of the data folder), or enter the secret again.`;
}
