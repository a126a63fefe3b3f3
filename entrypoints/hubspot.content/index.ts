import { defineContentScript } from 'wxt/utils/define-content-script';
import { findPageGrammar } from '../../lib/hosts/find-page-grammar.ts';
import { hubspotGrammar } from '../../lib/hosts/hubspot/hubspot-grammar.ts';
import { startOverlay } from '../../lib/overlay/start-overlay.ts';
import { createPageRuntime } from '../../lib/platform/page-runtime.ts';

export default defineContentScript({
  matches: ['https://*.hubspot.com/*'],
  includeGlobs: ['https://app.hubspot.com/*', 'https://app-*.hubspot.com/*'],
  runAt: 'document_idle',
  main(context) {
    const grammar = findPageGrammar(hubspotGrammar, /\.hubspot\.com$/, location.href);
    if (grammar) void startOverlay(grammar, createPageRuntime(), context.signal);
  },
});
