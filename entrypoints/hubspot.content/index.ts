import { defineContentScript } from 'wxt/utils/define-content-script';
import { isHostPage } from '../../lib/hosts/find-record.ts';
import { hubspotPack } from '../../lib/hosts/hubspot/hubspot-pack.ts';
import { runOverlay } from '../../lib/overlay/run-overlay.ts';
import { createPageRuntime } from '../../lib/platform/page-runtime.ts';

export default defineContentScript({
  matches: ['https://*.hubspot.com/*'],
  includeGlobs: ['https://app.hubspot.com/*', 'https://app-*.hubspot.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(context) {
    if (isHostPage(hubspotPack, location.href)) runOverlay(hubspotPack, createPageRuntime(), context.signal);
  },
});
