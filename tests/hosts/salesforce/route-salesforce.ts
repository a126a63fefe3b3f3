import type { BrowserContext } from '@playwright/test';
import { renderStandIn } from './build-stand-in.ts';
import type { StandInOptions } from './stand-in-options.ts';

/** Host names of the stand-in: production, a sandbox, a Developer Edition, and one behind a proxy. */
const hosts = [
  'acme.lightning.force.com',
  'acme--uat.sandbox.lightning.force.com',
  'acme-dev-ed.develop.lightning.force.com',
  'acme.lightning.force.com.mcas.ms',
];

/**
 * Serves the stand-in under Salesforce's real host names inside one browser context, so that the extension runs on
 * it as on the real page. Nothing leaves the machine: every other request to these hosts is answered empty.
 */
export async function routeSalesforce(
  context: BrowserContext,
  options: Partial<StandInOptions> = {},
): Promise<void> {
  const page = await renderStandIn(options);
  for (const host of hosts) {
    await context.route(`https://${host}/**`, (route) =>
      route.request().resourceType() === 'document'
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: page })
        : route.fulfill({ status: 204, body: '' }),
    );
  }
}
