/** What a page of the extension may ask of the browser itself. The panel's frame has no part in it. */
export interface Platform {
  /** The chord that the browser really gives to a command, or null when it gives none. */
  findShortcut(command: 'toggle-panel' | 'palette' | 'side-panel'): Promise<string | null>;
  /** Calls `show` when the palette is asked for in this page's tab. Returns how to stop. */
  onPalette(show: () => void): () => void;
  /** Opens the browser's own page for chords, or null where no page may be opened and words must do. */
  openShortcuts: (() => Promise<void>) | null;
  /** The tab that the person looks at, or nothing when the browser names none. */
  findActiveTab(): Promise<number | undefined>;
  openSettings(): Promise<void>;
  /** Asks the person to permit Waymark on one origin. It must be called at once in the click's own handler. */
  requestOrigin(origin: string): Promise<boolean>;
  /** Opens a page of the backend in a tab. */
  openTab(url: string): Promise<void>;
  /** Opens the dashboard's page about the playbook, or goes to the tab that already shows it. */
  openPlaybook(): Promise<void>;
  /** Opens My Day in the dashboard, or goes to it. */
  openDay(): Promise<void>;
  /** Opens the reviews of SOPs in the dashboard, or goes to them. */
  openReviews(): Promise<void>;
  /** Opens the side panel beside a tab. It must be called at once in the click's own handler. */
  openSidePanel(tab: number): Promise<void>;
  /** Calls `listen` with the tab that the person works in, beside which this page stands, now and whenever it is another;
   *  with nothing where the browser names none. Returns how to stop. */
  followTab(listen: (tab: number | undefined) => void): () => void;
}
