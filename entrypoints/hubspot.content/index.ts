import { defineContentScript } from 'wxt/utils/define-content-script';
import { hubspotAdapter } from '../../lib/hosts/hubspot/hubspot-adapter.ts';
import { isHostPage } from '../../lib/hosts/parse-address.ts';
import { runOverlay } from '../../lib/overlay/run-overlay.ts';
import { createPageRuntime } from '../../lib/platform/page-runtime.ts';

export default defineContentScript({
  matches: ['https://*.hubspot.com/*'],
  includeGlobs: ['https://app.hubspot.com/*', 'https://app-*.hubspot.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(context) {
    if (isHostPage(hubspotAdapter, location.href))
      runOverlay(hubspotAdapter, createPageRuntime(), context.signal);
  },
});
