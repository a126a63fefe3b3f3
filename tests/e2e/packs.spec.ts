import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { hubspotAdapter } from '../../lib/hosts/hubspot/hubspot-adapter.ts';
import { launchChromium } from '../../scripts/launch-chromium.ts';
import { pairExtension } from '../../scripts/pair-extension.ts';
import { getPanelFrame } from '../../scripts/panel-frame.ts';
import { renderStandIn } from '../hosts/hubspot/build-stand-in.ts';
import { expect, imported, line, portal, test } from './whole-house.ts';

const id = '21940880101';
const { pack } = hubspotAdapter;
const header = '[data-card-type="OBJECT_HIGHLIGHT"],[data-test-id^="card-wrapper-OBJECT_HIGHLIGHT"]';

/** Whether the line stands right above the record's header, where only the served pack of this test puts it. */
const isAbove = (page: Page) =>
  line(page).evaluate((element, selector) => element.nextElementSibling?.matches(selector) ?? false, header);

test('a served pack is used by an open tab without a reload, and withdrawing it brings back the one that ships', async ({
  house,
}) => {
  await house.admin('POST', '/v1/push', { events: [imported(id, 'Presentation Scheduled', 9)] });
  const page = await house.openDeal(id);
  await page.evaluate(() => Object.assign(window, { neverReloaded: true }));
  await expect(line(page)).toBeVisible();
  expect(await isAbove(page)).toBe(false);
  const views = pack.views.map((view) => ({
    ...view,
    mounts: [{ id: 'served', selector: header, place: 'before' as const }],
  }));
  await house.admin('POST', '/v1/packs', { pack: { ...pack, version: pack.version + 1, views } });
  await expect.poll(() => isAbove(page)).toBe(true);
  await expect(line(page)).toHaveCount(1);
  await house.admin('DELETE', '/v1/packs', { host: 'hubspot' });
  await expect.poll(() => isAbove(page)).toBe(false);
  await expect(line(page)).toHaveCount(1);
  expect(await page.evaluate(() => 'neverReloaded' in window)).toBe(true);
});

test('a host is turned off and on again by the company and by the person, without a reload', async ({
  house,
}) => {
  await house.admin('POST', '/v1/push', { events: [imported(id, 'Presentation Scheduled', 9)] });
  const page = await house.openDeal(id);
  await expect(line(page)).toBeVisible();
  await house.admin('POST', '/v1/switches', { host: 'hubspot' });
  await expect(line(page)).toHaveCount(0);
  const settings = await house.context.newPage();
  await settings.goto(`chrome-extension://${house.extensionId}/options.html`);
  const hubspot = settings.getByRole('checkbox', { name: 'HubSpot' });
  await expect(hubspot).toBeDisabled();
  await expect(settings.getByText('Paused for your whole workspace by an admin.')).toBeVisible();
  await house.admin('DELETE', '/v1/switches', { host: 'hubspot' });
  await expect(hubspot).toBeEnabled();
  await page.bringToFront();
  await expect(line(page)).toBeVisible();
  await hubspot.click();
  await expect(line(page)).toHaveCount(0);
  await hubspot.click();
  await expect(line(page)).toBeVisible();
});

test('a site of one’s own shows the line and its panel after one click, and nothing after it is removed', async ({
  house,
}, info) => {
  const origin = 'https://app.hubspot.com.proxy.example';
  const profile = info.outputPath('profile');
  const first = await launchChromium({ headless: true, profile });
  const { extensionId } = first;
  await first.close();
  permit(profile, extensionId, `${origin}/*`);
  const { context, close } = await launchChromium({ headless: true, profile });
  const body = await renderStandIn({ portal });
  await context.route(`${origin}/**`, (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.fulfill({ status: 204, body: '' }),
  );
  await house.admin('POST', '/v1/push', { events: [imported(id, 'Presentation Scheduled', 9)] });
  const { code } = await house.admin<{ code: string }>('POST', '/v1/invites', {
    name: 'Mara',
    access: 'member',
  });
  await pairExtension(context, extensionId, { server: house.server.url, code });
  const page = await context.newPage();
  await page.goto(`${origin}/contacts/${portal}/record/0-3/${id}`);
  await expect(page.locator(header).first()).toBeVisible();
  await expect(line(page)).toHaveCount(0);
  const settings = await context.newPage();
  await settings.goto(`chrome-extension://${extensionId}/options.html`);
  await settings.getByLabel('Address', { exact: true }).fill(page.url());
  // The browser does not ask: the profile has the permission already, because nobody can answer without a display.
  await settings.getByRole('button', { name: 'Add the site' }).click();
  await expect(settings.getByText(origin, { exact: true })).toBeVisible();
  await page.bringToFront();
  await expect(line(page)).toBeVisible();
  await line(page).getByRole('button', { name: 'Open Waymark panel' }).click();
  await expect((await getPanelFrame(page)).getByRole('main')).toBeVisible();
  // A page that is opened later gets the registered script.
  const later = await context.newPage();
  await later.goto(`${origin}/contacts/${portal}/record/0-3/${id}`);
  await expect(line(later)).toHaveCount(1);
  await settings.getByRole('button', { name: `Remove ${origin}` }).click();
  await expect(line(page)).toHaveCount(0);
  await expect(line(later)).toHaveCount(0);
  await close();
});

const policy = '/etc/chromium/policies/managed/waymark-e2e.json';

test('what the company has set in the browser’s policy is shown and locked', async () => {
  test.skip(
    process.getuid?.() !== 0 || existsSync(policy),
    'Policies of the browser may be written by root only.',
  );
  const made = mkdirSync(dirname(policy), { recursive: true });
  // Every Chromium of this machine reads it, so it sets what changes nothing for others.
  const set = { hosts: { asana: true } };
  const { extensionId, context, close } = await launchChromium({ headless: true });
  try {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/options.html`);
    const asana = page.getByRole('checkbox', { name: 'Asana' });
    await expect(asana).toBeEnabled();
    writeFileSync(policy, JSON.stringify({ '3rdparty': { extensions: { [extensionId]: set } } }));
    await page.goto('chrome://policy');
    await page.locator('#reload-policies').click();
    await page.goto(`chrome-extension://${extensionId}/options.html`);
    await expect(asana).toBeDisabled();
    await expect(asana).toBeChecked();
    await expect(page.getByText('Set by your company.')).toHaveCount(1);
  } finally {
    rmSync(policy, { force: true });
    if (made) rmSync(made, { recursive: true });
    await close();
  }
});

/** Gives the extension an origin in a profile that is not open, as the browser writes it after the person said yes. */
function permit(profile: string, extensionId: string, pattern: string): void {
  const file = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8')) as {
    extensions: { settings: Record<string, Record<string, { explicit_host?: string[] }>> };
  };
  const entry = preferences.extensions.settings[extensionId];
  if (!entry) throw new Error(`The profile does not know the extension ${extensionId}.`);
  for (const name of ['granted_permissions', 'runtime_granted_permissions', 'active_permissions']) {
    const part = entry[name] ?? {};
    entry[name] = { ...part, explicit_host: [...(part.explicit_host ?? []), pattern] };
  }
  writeFileSync(file, JSON.stringify(preferences));
}
