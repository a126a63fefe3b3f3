import { defineContentScript } from 'wxt/utils/define-content-script';
import { asanaAdapter } from '../../lib/hosts/asana/asana-adapter.ts';
import { findPageAdapter } from '../../lib/hosts/find-page-adapter.ts';
import { runOverlay } from '../../lib/overlay/run-overlay.ts';
import { createPageRuntime } from '../../lib/platform/page-runtime.ts';

export default defineContentScript({
  matches: ['https://app.asana.com/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(context) {
    const adapter = findPageAdapter(asanaAdapter, /\.asana\.com$/, location.href);
    if (adapter) runOverlay(adapter, createPageRuntime(), context.signal);
  },
});
