import { defineContentScript } from 'wxt/utils/define-content-script';
import { isHostPage } from '../../lib/hosts/parse-address.ts';
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
    if (isHostPage(salesforceAdapter, location.href))
      runOverlay(salesforceAdapter, createPageRuntime(), context.signal);
  },
});
