import { extension } from '../../lib/platform/extension.ts';
import type { Port } from './port.ts';

/**
 * The port over the browser's runtime messages. Messages that other pages send to the worker arrive here too,
 * so the listener looks at `panel.changed` only and never answers anything.
 */
export const runtimePort: Port = {
  send: (message) => extension.runtime.sendMessage(message),
  onNews(listen) {
    const hear = (news: unknown): undefined => {
      if (typeof news === 'object' && news !== null && 'type' in news && news.type === 'panel.changed')
        listen();
    };
    extension.runtime.onMessage.addListener(hear);
    return () => extension.runtime.onMessage.removeListener(hear);
  },
};
