import { defineContentScript } from 'wxt/utils/define-content-script';
import { findPageAdapter } from '../../lib/hosts/find-page-adapter.ts';
import { salesforceAdapter } from '../../lib/hosts/salesforce/salesforce-adapter.ts';
import { runOverlay } from '../../lib/overlay/run-overlay.ts';
import { createPageRuntime } from '../../lib/platform/page-runtime.ts';

export default defineContentScript({
  matches: [
    'https://*.lightning.force.com/*',
    'https://*.lightning.force.mil/*',
    'https://*.lightning.crmforce.mil/*',
    'https://*.sfcrmapps.cn/*',
  ],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(context) {
    const adapter = findPageAdapter(
      salesforceAdapter,
      /\.(lightning\.(force\.(com|mil)|crmforce\.mil)|sfcrmapps\.cn)$/,
      location.href,
    );
    if (adapter) runOverlay(adapter, createPageRuntime(), context.signal);
  },
});
