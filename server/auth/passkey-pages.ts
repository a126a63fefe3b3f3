import { isAPIError } from 'better-auth/api';
import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { Auth } from './create-auth.ts';
import { tooMany } from './entry-pages.ts';
import { nextPath } from './next-path.ts';
import { type PageRoutes, sayNo } from './sign-in-pages.ts';
import { passCookies } from './visit.ts';

const signInBody = z.object({ response: z.record(z.string(), z.unknown()), next: z.optional(z.string()) });
const addBody = z.object({ response: z.record(z.string(), z.unknown()) });
const notAccepted = 'This passkey was not accepted. Try again, or use your password.';

type Verify = NonNullable<Parameters<Auth['api']['verifyPasskeyAuthentication']>[0]>;
type Assertion = Verify['body']['response'];

/** What the script of our pages asks for: challenges, and what the browser made of them. */
export function addPasskeyPages({ call, attempts }: PageRoutes): void {
  call('/sign-in/passkey/options', async (visit) => {
    const { c, auth, from } = visit;
    const wait = await attempts.request(from);
    if (wait !== null) return sayNo(c, 429, tooMany(visit, wait));
    const { response, headers } = await auth.api.generatePasskeyAuthenticationOptions({
      headers: c.req.raw.headers,
      returnHeaders: true,
    });
    passCookies(c, headers);
    return c.json(response);
  });

  call('/sign-in/passkey', async ({ c, auth, origin }, body) => {
    const said = signInBody.safeParse(body);
    if (!said.success) return sayNo(c, 400, notAccepted);
    return attempt(c, async () => {
      const { headers } = await auth.api.verifyPasskeyAuthentication({
        // Checked by the WebAuthn library, field by field.
        body: { response: said.data.response as unknown as Assertion },
        headers: c.req.raw.headers,
        returnHeaders: true,
      });
      passCookies(c, headers);
      return c.json({ next: nextPath(said.data.next, origin) });
    });
  });

  call('/account/passkeys/options', ({ c, auth }) =>
    attempt(c, async () => {
      const { response, headers } = await auth.api.generatePasskeyRegistrationOptions({
        headers: c.req.raw.headers,
        returnHeaders: true,
      });
      passCookies(c, headers);
      return c.json(response);
    }),
  );

  call('/account/passkeys', async ({ c, auth }, body) => {
    const said = addBody.safeParse(body);
    if (!said.success) return sayNo(c, 400, notAccepted);
    return attempt(c, async () => {
      await auth.api.verifyPasskeyRegistration({
        body: { response: said.data.response },
        headers: c.req.raw.headers,
      });
      return c.json({ next: '/account?done=passkey' });
    });
  });
}

async function attempt(c: Context, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!isAPIError(error)) throw error;
    return sayNo(c, 401, notAccepted);
  }
}
