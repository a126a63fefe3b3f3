interface Page {
  browser?: { runtime?: { id?: string } };
  chrome?: { runtime?: { id?: string } };
}

/**
 * What WXT gives to the scripts inside host pages, in place of WXT's own, of which they need one thing: a signal that
 * aborts as soon as a newer copy of the same script starts in the page, as after an update. It says so by the same
 * event, so that each ends the other. The rest of WXT's (watching the address, timers) would take a kilobyte of the
 * fifteen that a host page may be asked to load.
 */
export class ContentScriptContext {
  readonly signal: AbortSignal;

  constructor(contentScriptName: string) {
    const end = new AbortController();
    this.signal = end.signal;
    const { browser, chrome } = globalThis as Page;
    const id = browser?.runtime?.id ?? chrome?.runtime?.id;
    const started = `${id}:${contentScriptName}:wxt:content-script-started`;
    const detail = { contentScriptName, messageId: Math.random().toString(36) };
    document.dispatchEvent(new CustomEvent(started, { detail }));
    document.addEventListener(started, () => end.abort(), end);
  }
}
