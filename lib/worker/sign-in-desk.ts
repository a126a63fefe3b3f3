import type { SettingsMessage, SignInAnswer, SignInView } from '../messages/settings-messages.ts';
import { accessLinkAnswer, loginAnswer } from '../sync/sign-in-protocol.ts';
import { t } from '../text/t.ts';
import { callBackend } from './call-backend.ts';
import { explained } from './explained.ts';
import { findOrigin } from './find-origin.ts';
import type { Desk } from './page-desk.ts';

type SignInMessage = Extract<SettingsMessage, { type: `signIn.${string}` | `login.${string}` }>;

/** Answers what the settings page says about signing in. */
export async function answerSignIn(
  desk: Desk,
  message: SignInMessage,
  connected: () => Promise<void>,
): Promise<unknown> {
  switch (message.type) {
    case 'signIn.start':
      return start(desk, message.server);
    case 'signIn.look':
      return look(desk, connected);
    case 'signIn.cancel':
      await desk.signIn.cancel();
      return { state: 'none' } satisfies SignInView;
    case 'login.read':
      return readLogin(desk);
    case 'login.link':
      return makeLink(desk);
  }
}

/** Goes on with a sign-in under way, whoever is looking. */
export async function look({ signIn }: Desk, connected: () => Promise<void>): Promise<SignInView> {
  const view = await signIn.look();
  if (view.state === 'connected') await connected();
  return view;
}

async function start({ connections, signIn }: Desk, address: string): Promise<SignInAnswer> {
  const server = findOrigin(address);
  if (!server) return { ok: false, message: t('worker.wrongAddress'), field: 'server' };
  const refusal = await connections.refuseServer(server);
  if (refusal) return { ok: false, message: refusal };
  return explained(async () => ({ ok: true, signIn: await signIn.start(server) }));
}

async function readLogin({ connections, ports, find }: Desk) {
  const copy = await find();
  if (!copy) return { ok: false, message: t('worker.notConnected') };
  const token = connections.tokensOf(copy.connection);
  const url = `${copy.connection.server}/v1/login`;
  return explained(async () => ({
    ok: true,
    login: await callBackend(ports.fetch, url, loginAnswer, { token }),
  }));
}

async function makeLink({ connections, ports, find }: Desk) {
  const copy = await find();
  if (!copy) return { ok: false, message: t('worker.notConnected') };
  const { server } = copy.connection;
  const token = connections.tokensOf(copy.connection);
  const url = `${server}/v1/access-link`;
  return explained(async () => {
    const link = await callBackend(ports.fetch, url, accessLinkAnswer, { token, body: {} });
    return { ok: true, url: `${server}${link.path}` };
  });
}
