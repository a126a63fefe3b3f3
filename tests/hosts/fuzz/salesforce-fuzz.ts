import { salesforceAdapter } from '../../../lib/hosts/salesforce/salesforce-adapter.ts';
import { salesforceNames } from '../../../lib/hosts/salesforce/salesforce-names.ts';
import { routeSalesforce } from '../salesforce/route-salesforce.ts';
import { sampleRecords } from '../salesforce/sample-records.ts';
import { showField } from '../salesforce/show-field.ts';
import { findClickable } from './click-control.ts';
import type { FuzzHost } from './fuzz-host.ts';

/** Salesforce's opportunities in Lightning: flat and with shadow trees, with old and new parts, several kept tabs. */
export const salesforceFuzz: FuzzHost = {
  name: 'salesforce',
  adapter: salesforceAdapter,
  account: 'acme',
  records: sampleRecords
    .filter(({ object }) => object === 'Opportunity')
    .map((record) => ({
      id: record.id,
      texts: Object.fromEntries(
        Object.entries(salesforceNames.opportunity ?? {}).map(([property, field]) => [
          property,
          showField(record, field, 'en') || null,
        ]),
      ),
    })),
  route: (context) => routeSalesforce(context),
  address({ id }, random) {
    const moods = [
      'late=700',
      'app=console',
      'reuse=true&late=700',
      'busy=true',
      'drop=once',
      'split=true',
      'lingers=600',
    ];
    const kinds = [
      '',
      '&shadow=native',
      '&highlights=dynamic&form=dynamic&path=lwc',
      '&highlights=aura&form=aura',
    ];
    return `https://acme.lightning.force.com/lightning/r/Opportunity/${id}/view?${random.pick(moods)}${random.pick(kinds)}`;
  },
  open: (page, id) => page.evaluate((it) => window.__salesforce.open(it), id),
  root: 'body',
  anchors:
    '.test-id__field-value,[data-output-element-id="output-field"],[slot="outputField"],lightning-formatted-text',
  foreign: '[class*="windowViewMode-"]:not(.active),.navexSplitViewWrapper',
  card: 'flexipage-component2,.forceHighlightsPanel,.forceRecordLayout',
  async click(page) {
    const at = await findClickable(page, 'button');
    if (!at) return 'none';
    const before = await page.evaluate(() => window.__salesforce.clicks());
    await page.mouse.click(at.x, at.y);
    return (await page.evaluate(() => window.__salesforce.clicks())) > before ? 'heard' : 'dead';
  },
};
