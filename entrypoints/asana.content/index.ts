import { defineContentScript } from 'wxt/utils/define-content-script';
import { asanaAdapter } from '../../lib/hosts/asana/asana-adapter.ts';
import { isHostPage } from '../../lib/hosts/parse-address.ts';
import { runOverlay } from '../../lib/overlay/run-overlay.ts';
import { createPageRuntime } from '../../lib/platform/page-runtime.ts';

export default defineContentScript({
  matches: ['https://app.asana.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(context) {
    if (isHostPage(asanaAdapter, location.href))
      runOverlay(asanaAdapter, createPageRuntime(), context.signal);
  },
});
