import type { PageCommand } from '../messages/page-messages.ts';
import type { Clock } from '../platform/clock.ts';
import type { Viewer } from '../rules/line-view.ts';

/** What the worker needs of the browser. Nothing that must survive lives in the worker's memory: the browser
 *  may end it between any two lines. */
export interface WorkerPorts {
  clock: Clock;
  /** Storage that lasts for the browser session and that no page can read (`storage.session`). */
  session: {
    get(key: string): Promise<unknown>;
    set(key: string, value: unknown): Promise<void>;
    remove(key: string): Promise<void>;
    keys(): Promise<string[]>;
  };
  /** Runs one piece of work after another under a name (Web Locks). */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T>;
  fetch: typeof fetch;
  /** Says something to the content script of a tab; a tab without one is not an error. */
  tellTab(tab: number, command: PageCommand): Promise<void>;
  /** Tells the extension's own pages that something they show has changed. */
  tellPages(): Promise<void>;
  /** Shows how many things wait on this member; nothing for zero. */
  showCount(count: number): Promise<void>;
  openSettings(): Promise<void>;
  /** For whoever debugs the extension; never with values of records. */
  log(what: string, error: unknown): void;
  /** The version of this extension. */
  version(): string;
  viewer(): Viewer;
  /** What this browser calls itself towards the backend. */
  deviceName(): string;
}

/** Who sent a message, as the browser (never the sender) says. */
export interface Sender {
  tab: number | null;
  frame: number;
  document: string;
  /** `page`: a content script. Otherwise the extension's own page that it is. */
  from: 'page' | 'panel' | 'settings' | 'dashboard' | 'other';
}
