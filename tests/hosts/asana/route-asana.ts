import type { BrowserContext } from '@playwright/test';
import { renderAsana } from './build-stand-in.ts';
import type { AsanaOptions } from './stand-in-options.ts';

/**
 * Serves the stand-in under Asana's real host name inside one browser context, so that the extension runs on it as
 * on the real page. Nothing leaves the machine: every other request to the host is answered empty.
 */
export async function routeAsana(
  context: BrowserContext,
  options: Partial<AsanaOptions> = {},
): Promise<void> {
  const page = await renderAsana(options);
  await context.route('https://app.asana.com/**', (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: page })
      : route.fulfill({ status: 204, body: '' }),
  );
}
