/** One task as the stand-in knows it; dates and numbers are shown as the chosen language writes them. */
export interface StandInTask {
  id: string;
  name: string;
  /** Empty text: nobody. */
  assignee: string;
  /** ISO day; empty text: none. */
  due: string;
  section: string;
  /** Custom fields, by id. A number is shown in the language's way. */
  fields: Record<string, string | number>;
  isComplete: boolean;
}

/** The parts of a pane that load on their own. */
export type Part = 'title' | 'fields' | 'feed';

export type Language = 'en' | 'de' | 'fr' | 'ja' | 'pt-BR' | 'ar';

/** How the stand-in looks and misbehaves. All can be changed while it runs (`window.__asana.set`) and most by the
 *  address (`?language=ja&late=900`). */
export interface AsanaOptions {
  workspace: string;
  project: { id: string; name: string };
  /** Other projects that can be opened. They share the tasks. */
  otherProjects: { id: string; name: string }[];
  user: string;
  tasks: StandInTask[];
  language: Language;
  theme: 'light' | 'dark';
  /** The form of the addresses that the page's own links have. */
  addresses: 'v0' | 'v1';
  /** Both generations of the project header are live on the real host, and so are two of the pane. */
  header: 'new' | 'old';
  pane: 'new' | 'old';
  /** Without it the pane says nothing of which task it shows. */
  paneId: boolean;
  /** How long each part goes on showing the former task after the address changed (ms). */
  late: Partial<Record<Part, number>>;
  /** Late parts still arrive when the person has moved on: each shows every task it ever loaded, in order. */
  sloppy: boolean;
  /** Whether the page throws foreign nodes out by rendering the surroundings anew. */
  drop: 'never' | 'once' | 'always';
  /** Panes of other tasks stay in the document, hidden. */
  copies: boolean;
  /** The feed keeps changing several times a second. */
  busy: boolean;
  /** `cycle`: Tab goes round inside the pane. `strict`: focus outside the page is pulled back too. */
  trap: 'none' | 'cycle' | 'strict';
  /** A family of class names that the host has just renamed. */
  renamed: string;
}

/** What tests may do with a running stand-in. */
interface AsanaControl {
  /** Goes to a task on the present page the way the page's own links do: `pushState`, then React. */
  open(id: string | null): void;
  /** Goes to one of the page kinds, without a task. */
  show(page: 'home' | 'inbox' | 'search' | 'my-tasks' | 'list' | 'board'): void;
  openProject(id: string): void;
  set(options: Partial<AsanaOptions>): void;
  /** Changes a task's values in place, as when somebody edits them. */
  update(id: string, change: Partial<StandInTask>): void;
  /** Renders the line's surroundings anew once. */
  remount(): void;
  /** What a person reads of a task in its pane, by our words. */
  texts(id: string): Record<string, string | null>;
  /** What the page's own shortcuts and buttons have done so far. */
  done(): string[];
  options(): AsanaOptions;
}

declare global {
  interface Window {
    __asana: AsanaControl;
    __asanaOptions: AsanaOptions;
  }
}
