import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { onTestFinished } from 'vitest';
import { openVisitor, type Page } from './page-visitor.ts';

/** A real OpenID Connect provider on a free port, whose people type their own address. */
export async function startIdentityProvider(redirect: string) {
  const verified = new Map<string, boolean | undefined>();
  const subjects = new Map<string, string>();
  let handle: ReturnType<Provider['callback']> | undefined;
  const server = createServer((request, response) => handle?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'waymark', client_secret: 'sealed and kept', redirect_uris: [redirect] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
    findAccount: (_context: unknown, email: string) => ({
      accountId: email,
      claims: () => ({
        sub: subjects.get(email) ?? `subject of ${email}`,
        email,
        email_verified: verified.get(email),
        name: `Name of ${email}`,
      }),
    }),
  });
  handle = provider.callback();
  return {
    issuer,
    /** What the provider says of an address: that it is the person's, that it is not, or nothing. */
    verified,
    /** Goes through the provider's pages as somebody, from the address our server sent them to, to the one it sends
     *  them back to. */
    async passAs(email: string, start: string): Promise<string> {
      const visitor = openVisitor(issuer);
      let page: Page = await visitor.get(start);
      for (let step = 0; step < 12; step += 1) {
        if (page.to?.startsWith(redirect)) return page.to;
        if (page.to) page = await visitor.get(page.to);
        else {
          const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? '';
          const prompt = /name="prompt" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
          page = await visitor.post(action, { prompt, login: email, password: 'any' }, { Origin: issuer });
        }
      }
      throw new Error(`The provider did not lead back: ${page.status} ${page.text.slice(0, 500)}`);
    },
  };
}
