import type { PageCommand, PaletteCommand } from '../messages/page-messages.ts';
import type { Clock } from '../platform/clock.ts';
import type { HostId } from '../records/record-ref.ts';
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
  /** Storage that lasts, for choices of this browser's person (`storage.local`). Pages can read it in some browsers, so
   *  it holds no secret and nothing of a workspace. */
  local: {
    get(key: string): Promise<unknown>;
    set(key: string, value: unknown): Promise<void>;
  };
  /** What the company that manages this browser has set; an empty object where it has not. */
  managed(): Promise<unknown>;
  siteScripts: SiteScripts;
  /** Runs one piece of work after another under a name (Web Locks). */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T>;
  fetch: typeof fetch;
  /** Says something to the content script of a tab; a tab without one is not an error. */
  tellTab(tab: number, command: PageCommand | PaletteCommand): Promise<void>;
  /** The address that a tab shows now; null where the extension may not know it. */
  tabAddress(tab: number): Promise<string | null>;
  /** Tells the extension's own pages that something they show has changed. */
  tellPages(): Promise<void>;
  /** Shows on the toolbar how many things wait on this member now, with words for it; nothing for zero. */
  showCount(count: number): Promise<void>;
  openSettings(): Promise<void>;
  /** Shows a page of the dashboard, by the part of its address behind the `#`. */
  openDashboard(page: string): Promise<void>;
  /** Opens or closes the command palette in a tab; false where that cannot be. */
  showPalette(tab: number): Promise<boolean>;
  /** Brings a tab and its window to the front; false where it is gone. */
  showTab(tab: number): Promise<boolean>;
  openTab(address: string): Promise<void>;
  /** The toolbar icon over a tab: in colour where Waymark does something there, grey otherwise. */
  showIcon(tab: number, isActive: boolean): Promise<void>;
  /** The chord that the browser really gives to opening the panel, or null when it gives none. */
  findShortcut(): Promise<string | null>;
  /** For whoever debugs the extension; never with values of records. */
  log(what: string, error: unknown): void;
  /** Whether the person lets this extension report how often its adapters or a search for SOPs did not find something, and
   *  how often SOPs were opened. Firefox asks them. */
  mayReportPages(): Promise<boolean>;
  /** The version of this extension. */
  version(): string;
  viewer(): Viewer;
  /** What this browser calls itself towards the backend. */
  deviceName(): string;
}

/** The browser's permissions and scripts for sites that a person added. */
export interface SiteScripts {
  /** Whether the person permits Waymark on this origin. */
  isAllowed(origin: string): Promise<boolean>;
  /** Makes these the only sites with a script, in this session and the next. */
  register(sites: readonly { origin: string; host: HostId }[]): Promise<void>;
  /** Runs the host's script in the open tabs of a site. */
  start(site: { origin: string; host: HostId }): Promise<void>;
  /** Ends what runs in the open tabs of a site, and gives the permission back. */
  end(origin: string): Promise<void>;
}

/** Who sent a message, as the browser (never the sender) says. */
export interface Sender {
  tab: number | null;
  frame: number;
  document: string;
  /** `page`: a content script. Otherwise the extension's own page that it is. */
  from: 'page' | 'panel' | 'palette' | 'settings' | 'dashboard' | 'sidepanel' | 'other';
}
