import type { PageCommand, PageMessage } from '../messages/page-messages.ts';

/** What a script inside a host page may do with its extension. */
export interface PageRuntime {
  /** False once the extension was updated, switched off or removed: the script is an orphan then. */
  isAlive(): boolean;
  /** Says something to the worker. Gives its answer, or nothing when the worker could not be reached. */
  send(message: PageMessage): Promise<unknown>;
  /** Listens to the worker until the signal aborts. */
  onCommand(listener: (command: PageCommand) => void, signal: AbortSignal): void;
  /** The full address of a file of the extension, such as `panel.html`. */
  getUrl(path: string): string;
}

interface NativeRuntime {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  getURL(path: string): string;
  onMessage: {
    addListener(listener: (message: unknown, sender: { id?: string }) => void): void;
    removeListener(listener: (message: unknown, sender: { id?: string }) => void): void;
  };
}

/**
 * The browser's own promise API, without a polyfill: every browser we support has it, and a polyfill would
 * cost each host page some kilobytes. Errors when the page has no extension API at all.
 */
export function createPageRuntime(): PageRuntime {
  const global = globalThis as {
    browser?: { runtime?: NativeRuntime };
    chrome?: { runtime?: NativeRuntime };
  };
  const { runtime } = (global.browser?.runtime ? global.browser : global.chrome) ?? {};
  if (!runtime) throw new Error('Waymark: the extension API is missing.');
  return {
    isAlive: () => hasId(runtime),
    async send(message) {
      if (!hasId(runtime)) return undefined;
      try {
        return await runtime.sendMessage(message);
      } catch {
        // The worker was starting, failing or gone. The next heartbeat asks again; the page must not notice.
        return undefined;
      }
    },
    onCommand(listener, signal) {
      const receive = (message: unknown, sender: { id?: string }) => {
        if (sender.id === runtime.id && isCommand(message)) listener(message);
      };
      runtime.onMessage.addListener(receive);
      signal.addEventListener('abort', () => {
        if (hasId(runtime)) runtime.onMessage.removeListener(receive);
      });
    },
    getUrl: (path) => runtime.getURL(path),
  };
}

/** Reading `id` of an orphan's runtime gives undefined in Chromium and may throw in Firefox. */
function hasId(runtime: NativeRuntime): boolean {
  try {
    return Boolean(runtime.id);
  } catch {
    return false;
  }
}

/** Only our own worker speaks here; a command of a newer one that is not known matches nothing. */
function isCommand(message: unknown): message is PageCommand {
  return typeof message === 'object' && message !== null && 'type' in message;
}
