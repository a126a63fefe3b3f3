import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { togglePalette } from '../lib/overlay/toggle-palette.ts';
import { createPageRuntime } from '../lib/platform/page-runtime.ts';
import { sayInPage } from '../lib/platform/say-in-page.ts';

/** Put into a host's page by the worker, each time the palette is asked for there. */
export default defineUnlistedScript(() => {
  if (window.top === window) togglePalette(createPageRuntime(), sayInPage('line.search'));
});
