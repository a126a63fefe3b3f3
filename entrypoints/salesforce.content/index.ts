import { defineContentScript } from 'wxt/utils/define-content-script';
import { findPageGrammar } from '../../lib/hosts/find-page-grammar.ts';
import { salesforceGrammar } from '../../lib/hosts/salesforce/salesforce-grammar.ts';
import { startOverlay } from '../../lib/overlay/start-overlay.ts';
import { createPageRuntime } from '../../lib/platform/page-runtime.ts';

export default defineContentScript({
  matches: [
    'https://*.lightning.force.com/*',
    'https://*.lightning.force.mil/*',
    'https://*.lightning.crmforce.mil/*',
    'https://*.sfcrmapps.cn/*',
  ],
  main(context) {
    const grammar = findPageGrammar(
      salesforceGrammar,
      /\.((crm)?force\.(com|mil)|sfcrmapps\.cn)$/,
      location.href,
    );
    if (grammar) void startOverlay(grammar, createPageRuntime(), context.signal);
  },
});
