import { defineContentScript } from 'wxt/utils/define-content-script';
import { findPageAdapter } from '../../lib/hosts/find-page-adapter.ts';
import { hubspotAdapter } from '../../lib/hosts/hubspot/hubspot-adapter.ts';
import { runOverlay } from '../../lib/overlay/run-overlay.ts';
import { createPageRuntime } from '../../lib/platform/page-runtime.ts';

export default defineContentScript({
  matches: ['https://*.hubspot.com/*'],
  includeGlobs: ['https://app.hubspot.com/*', 'https://app-*.hubspot.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(context) {
    const adapter = findPageAdapter(hubspotAdapter, /\.hubspot\.com$/, location.href);
    if (adapter) runOverlay(adapter, createPageRuntime(), context.signal);
  },
});
