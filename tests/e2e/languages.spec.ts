import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getPanelFrame } from '../../scripts/panel-frame.ts';
import { messagesOf } from '../gallery/messages.ts';
import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';
import { expect, factsOf, imported, line, test } from './whole-house.ts';

const isThere = existsSync(join(import.meta.dirname, '../../locales/de.yml'));

test.skip(!isThere, 'there is no German yet');
test.use({ options: { page: {}, paired: false, language: 'de' } });

test('in a German browser the line, the panel and the popup speak German, with German dates', async ({
  house,
}) => {
  const german = messagesOf('de');
  const said = (name: string, filled: Record<string, string> = {}) =>
    (german[name] ?? '').replace(/\{(\w+)\}/g, (_, key: string) => filled[key] ?? '');
  const deal = sampleDeals[0]?.id ?? '';
  const popup = await house.context.newPage();
  await popup.goto(`chrome-extension://${house.extensionId}/popup.html`);
  await expect(popup.locator('html')).toHaveAttribute('lang', 'de');
  const pairing = { server: house.server.url, code: await house.invite() };
  await popup.evaluate(async (asked) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    };
    await chrome.runtime.sendMessage({ type: 'connection.connect', ...asked });
  }, pairing);
  await house.admin('POST', '/v1/push', {
    events: [imported(deal, 'presentationscheduled', 23, { owner: '77001', name: 'Northwind' })],
  });

  const page = await house.openDeal(deal);
  await expect(async () => {
    const facts = (await factsOf(page)).join(' · ');
    expect(facts).toContain(said('line_inStage', { n: '23' }));
    expect(facts).toContain(said('line_flag_stalledDays', { n: '23' }));
    expect(facts).toMatch(/\b(Mo|Di|Mi|Do|Fr|Sa|So)\.?, \d{1,2}\. /);
  }).toPass({ timeout: 20_000 });

  await line(page)
    .getByRole('button', { name: said('line_openPanel') })
    .click();
  const panel = await getPanelFrame(page);
  await expect(panel.locator('html')).toHaveAttribute('lang', 'de');
  await expect(panel.getByRole('region', { name: said('panel_warnings_heading') })).toBeVisible();
  await popup.reload();
  await expect(popup.locator('body')).toContainText(said('popup_shows', { name: 'Northwind' }));
});
