import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ApiError } from './api-error.ts';
import { requestHeader } from './request-header.ts';

/**
 * The request's body as JSON, of at most `most` bytes. Throws 413 for a larger one, 415 for one that does not say
 * that it is JSON (a web page can send other types to any server without asking), and 400 for broken JSON.
 */
export async function readBody(c: Context, most: number): Promise<unknown> {
  const type = requestHeader(c, 'content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    const message = 'Send the body as JSON, with "Content-Type: application/json".';
    throw new ApiError(415, 'not-json', message);
  }
  const length = requestHeader(c, 'content-length');
  // Node holds senders to the length they give. Without one the bytes are counted as they come.
  if (length === undefined) await bodyLimit({ maxSize: most, onError: () => refuseSize(most) })(c, noNext);
  else if (!(Number(length) <= most)) refuseSize(most);
  const text = await readText(c);
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(400, 'bad-request', "The request's body is not JSON.");
  }
}

async function noNext() {}

async function readText(c: Context): Promise<string> {
  try {
    return await c.req.text();
  } catch {
    throw new ApiError(400, 'bad-request', 'The connection ended before the whole body was here.');
  }
}

function refuseSize(most: number): never {
  const size = most < 1024 * 1024 ? `${most / 1024} KB` : `${most / 1024 / 1024} MB`;
  throw new ApiError(413, 'too-large', `The request is larger than ${size}. Send it in smaller parts.`);
}
