import { defineContentScript } from 'wxt/utils/define-content-script';
import { asanaGrammar } from '../../lib/hosts/asana/asana-grammar.ts';
import { findPageGrammar } from '../../lib/hosts/find-page-grammar.ts';
import { startOverlay } from '../../lib/overlay/start-overlay.ts';
import { createPageRuntime } from '../../lib/platform/page-runtime.ts';

export default defineContentScript({
  matches: ['https://app.asana.com/*'],
  runAt: 'document_idle',
  main(context) {
    const grammar = findPageGrammar(asanaGrammar, /\.asana\.com$/, location.href);
    if (grammar) void startOverlay(grammar, createPageRuntime(), context.signal);
  },
});
