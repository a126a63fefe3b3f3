import { hubspotAdapter } from '../../../lib/hosts/hubspot/hubspot-adapter.ts';
import { routeHubSpot } from '../hubspot/route-hubspot.ts';
import { sampleDeals } from '../hubspot/sample-deals.ts';
import { findClickable } from './click-control.ts';
import type { FuzzHost } from './fuzz-host.ts';

const portal = '8421337';

/** HubSpot's deal page. */
export const hubspotFuzz: FuzzHost = {
  name: 'hubspot',
  adapter: hubspotAdapter,
  account: portal,
  records: sampleDeals.map(({ id, name, stage, pipeline, owner, amount, closeDate, nextStep }) => ({
    id,
    texts: { name, stage, pipeline, owner, amount, closeDate, nextStep: nextStep || null },
  })),
  route: (context) => routeHubSpot(context),
  address({ id }, random) {
    const moods = [
      '',
      'language=de',
      'direction=rtl',
      'late=500',
      'late=1500&sloppy=true',
      'busy=true',
      'drop=once',
    ];
    const header = random.pick(['', '&header=wide']);
    return `https://app.hubspot.com/contacts/${portal}/record/0-3/${id}?${random.pick(moods)}${header}`;
  },
  open: (page, id) => page.evaluate((it) => window.__standin.open(it), id),
  root: '#crm',
  anchors: '',
  foreign: '[style*="display: none"],[data-test-id="records-right-sidebar"]',
  card: '[data-test-id^="card-wrapper-"],[data-card-type]',
  async click(page) {
    const control = '[role="tab"][aria-selected="false"]';
    const at = await findClickable(page, control);
    if (!at) return 'none';
    const count = () => page.locator(control).count();
    const before = await page.evaluate(() =>
      [...document.querySelectorAll('[role="tab"]')].map((tab) => tab.ariaSelected).join(),
    );
    await page.mouse.click(at.x, at.y);
    if ((await count()) === 0) return 'heard';
    const after = await page.evaluate(() =>
      [...document.querySelectorAll('[role="tab"]')].map((tab) => tab.ariaSelected).join(),
    );
    return before === after ? 'dead' : 'heard';
  },
};
