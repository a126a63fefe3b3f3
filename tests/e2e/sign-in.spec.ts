import AxeBuilder from '@axe-core/playwright';
import type { CDPSession, Page } from '@playwright/test';
import type { LaunchedChromium } from '../../scripts/launch-chromium.ts';
import { expect, type House, test } from './whole-house.ts';

const email = 'mara@company.example';
const password = 'harbour lamp seventeen';

test.use({ options: { page: {}, paired: false } });
test.setTimeout(240_000);

type Browser = Pick<LaunchedChromium, 'context' | 'extensionId'>;

/** Passkeys need a name: 127.0.0.1 has none. */
const addressOf = (house: House) => house.server.url.replace('127.0.0.1', 'localhost');

async function settingsOf({ context, extensionId }: Browser): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  return page;
}

/** Presses what opens a page of the server, and gives that page. */
async function opened({ context }: Browser, press: () => Promise<void>): Promise<Page> {
  const [page] = await Promise.all([context.waitForEvent('page'), press()]);
  await page.waitForLoadState();
  return page;
}

async function join(house: House): Promise<{ settings: Page; member: string }> {
  const person = { name: 'Mara Lindt', access: 'member', person: 'mara-lindt' };
  const { code } = await house.admin<{ code: string }>('POST', '/v1/invites', person);
  const settings = await settingsOf(house);
  await settings.getByLabel('Server address').fill(addressOf(house));
  await settings.getByLabel('Invite code').fill(code);
  await settings.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(settings.getByRole('region', { name: 'Connection' })).toBeVisible();
  const { members } = await house.admin<{ members: { id: string; name: string }[] }>('GET', '/v1/members');
  return { settings, member: members.find(({ name }) => name === person.name)?.id ?? '' };
}

async function beginSignIn(house: House, browser: Browser): Promise<{ settings: Page; page: Page }> {
  const settings = await settingsOf(browser);
  await settings.getByLabel('Server address').fill(addressOf(house));
  const page = await opened(browser, () => settings.getByRole('button', { name: 'Sign in' }).click());
  return { settings, page };
}

async function signInByPassword(page: Page, typed = password): Promise<void> {
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(typed);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function addAuthenticator(page: Page): Promise<{ session: CDPSession; id: string }> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { session, id: authenticatorId };
}

/** The workspace databases that a browser keeps. */
const copiesOf = (settings: Page) =>
  settings.evaluate(async () => {
    const all = await indexedDB.databases();
    return all.map(({ name }) => name ?? '').filter((name) => name.includes('localhost'));
  });

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

test('from an invite to a password, a passkey, a second browser, and out of all of them', async ({
  house,
}) => {
  const { settings: first, member } = await join(house);
  const shots = process.env.WAYMARK_SHOTS;
  const look = async (page: Page, name: string) => {
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  };

  const access = await opened(house, () => first.getByRole('button', { name: 'Set a password' }).click());
  await expectAccessible(access);
  await look(access, 'access');
  await access.getByLabel('Email address').fill(email);
  await access.getByLabel('New password').fill('short');
  await access
    .getByLabel('New password')
    .evaluate((input: HTMLInputElement) => input.removeAttribute('minlength'));
  await access.getByRole('button', { name: 'Save the password' }).click();
  await expect(access.getByRole('alert')).toContainText('at least 12 characters');
  await access.getByLabel('New password').fill(password);
  await access.getByRole('button', { name: 'Save the password' }).click();
  await expect(access.getByRole('status')).toContainText('Your password is saved');
  const key = await addAuthenticator(access);
  await access.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(access.getByRole('status')).toContainText('The passkey is added');
  const { credentials } = await key.session.send('WebAuthn.getCredentials', { authenticatorId: key.id });
  expect(credentials).toHaveLength(1);
  await expectAccessible(access);
  await look(access, 'account');
  await first.bringToFront();
  await expect(first.getByText(`You sign in as ${email} with a password or a passkey.`)).toBeVisible();
  await look(first, 'settings-connected');

  const second = await house.openBrowser();
  try {
    // Denied: nothing is connected.
    const no = await beginSignIn(house, second);
    await expectAccessible(no.page);
    await look(no.page, 'sign-in');
    await look(no.settings, 'settings-waiting');
    await expectAccessible(no.settings);
    await signInByPassword(no.page, 'not the password');
    await expect(no.page.getByRole('alert')).toContainText('do not belong together');
    await look(no.page, 'sign-in-wrong');
    await signInByPassword(no.page);
    await no.page.getByRole('button', { name: 'Deny' }).click();
    await expect(no.page.getByRole('heading')).toHaveText('Denied');
    await expect(no.settings.getByRole('alert')).toContainText('denied');
    await no.page.goto(`${addressOf(house)}/account`);
    await no.page.getByRole('button', { name: 'Sign out here' }).click();
    await no.page.close();
    await no.settings.close();

    // With the passkey, as if the person's password manager had brought it here.
    const yes = await beginSignIn(house, second);
    const copy = await addAuthenticator(yes.page);
    for (const credential of credentials)
      await copy.session.send('WebAuthn.addCredential', { authenticatorId: copy.id, credential });
    await yes.page.getByRole('button', { name: 'Use a passkey' }).click();
    await expect(yes.page.getByRole('heading')).toHaveText('Connect this browser?');
    await expectAccessible(yes.page);
    await look(yes.page, 'approve');
    const code = await yes.settings.getByLabel('Code').textContent();
    await expect(yes.page.getByLabel('Code')).toHaveText(code ?? '');
    await yes.page.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect(yes.page.getByRole('heading')).toHaveText('Connected');
    await look(yes.page, 'connected');
    await expect(yes.settings.getByRole('region', { name: 'Connection' })).toContainText('Mara Lindt');
    // The copy and its search index are of one connection.
    const copies = await copiesOf(yes.settings);
    expect(new Set(copies.map((name) => name.slice(name.indexOf(':')))).size).toBe(1);

    // Forgotten: an admin's link, and the new password works.
    const link = await house.admin<{ path: string }>('POST', '/v1/access-link', { member });
    const forgotten = await second.context.newPage();
    await forgotten.goto(`${addressOf(house)}${link.path}`);
    await expect(forgotten.getByRole('heading', { level: 1 })).toHaveText('Choose a new password');
    await forgotten.getByLabel('New password').fill('another lamp in the harbour');
    await forgotten.getByRole('button', { name: 'Save the password' }).click();
    await expect(forgotten.getByRole('status')).toContainText('Your password is saved');
    await forgotten.goto(`${addressOf(house)}${link.path}`);
    await expect(forgotten.getByRole('heading')).toHaveText('This link is no longer valid');
    await look(forgotten, 'gone');
    await forgotten.close();

    // Out of everything, from the first browser; the second learns it and deletes its copy too.
    await first.getByRole('button', { name: 'Sign out everywhere' }).click();
    await look(first, 'sign-out-dialog');
    await first.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
    await expect(first.getByRole('region', { name: 'Connect this browser' })).toBeVisible();
    await look(first, 'settings-out');
    expect(await copiesOf(first)).toEqual([]);
    // It may have heard of it by its live connection already; else it does when it next asks.
    const syncNow = yes.settings.getByRole('button', { name: 'Sync now' });
    await syncNow.click({ timeout: 5_000 }).catch(() => undefined);
    await expect(yes.settings.getByRole('region', { name: 'Connect this browser' })).toBeVisible();
    expect(await copiesOf(yes.settings)).toEqual([]);
  } finally {
    await second.close();
  }
});
