import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { oldestProtocol, protocolHeader, protocolRange } from '../../lib/sync/protocol.ts';
import { ApiError } from './api-error.ts';
import { requestHeader } from './request-header.ts';

/** What a request says of the program that made it. */
export interface ClientInfo {
  /** The protocol version it speaks. */
  protocol: number;
  /** Program and version, such as `extension 0.1.0`; null where it does not say. */
  program: string | null;
  /** The network address that the request came from, as limits count it. */
  address: string;
}

/** The header in which a client names itself, such as `extension 0.1.0`. */
const programHeader = 'waymark-client';
const longestProgram = 100;

/**
 * Which protocol a request is in. Clients from before the header speak the oldest version. Throws 426 with one
 * sentence that says which side to update.
 */
export function clientOf(c: Context, trustProxy: boolean): ClientInfo {
  const said = requestHeader(c, protocolHeader.toLowerCase());
  const protocol = said === undefined ? oldestProtocol : Number(said);
  if (!Number.isInteger(protocol) || protocol < 1) {
    const message = `The header ${protocolHeader} takes the number of a protocol version, not "${said?.slice(0, 20)}".`;
    throw new ApiError(400, 'bad-request', message);
  }
  if (protocol > protocolRange.max) {
    const message = 'The backend is older than this extension. Ask your admin to update the backend.';
    throw new ApiError(426, 'backend-older', message, { protocol: protocolRange });
  }
  if (protocol < protocolRange.min) {
    const message = 'This extension is older than the backend. Update the extension.';
    throw new ApiError(426, 'client-older', message, { protocol: protocolRange });
  }
  // Only what cannot be mistaken for anything else when it is shown to an admin.
  const program = requestHeader(c, programHeader)
    ?.replaceAll(/[^\w .-]/g, '')
    .slice(0, longestProgram);
  return { protocol, program: program || null, address: addressOf(c, trustProxy) };
}

/** The network address of who asks, as limits count it. Behind a proxy, what that proxy saw, which it adds last; anything before it may be made up. */
export function addressOf(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? requestHeader(c, 'x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  if (forwarded) return forwarded.slice(0, 64);
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    // The application was called without a connection.
    return 'unknown';
  }
}
