import type { BrowserContext } from '@playwright/test';
import { renderStandIn } from './build-stand-in.ts';
import type { StandInOptions } from './stand-in-options.ts';

/**
 * Serves the stand-in under HubSpot's real host names inside one browser context, so that the extension runs
 * on it as on the real page. Nothing leaves the machine: every other request to these hosts is answered empty.
 */
export async function routeHubSpot(
  context: BrowserContext,
  options: Partial<StandInOptions> = {},
): Promise<void> {
  const page = await renderStandIn(options);
  for (const host of ['app.hubspot.com', 'app-eu1.hubspot.com', 'www.hubspot.com']) {
    await context.route(`https://${host}/**`, (route) =>
      route.request().resourceType() === 'document'
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: page })
        : route.fulfill({ status: 204, body: '' }),
    );
  }
}
