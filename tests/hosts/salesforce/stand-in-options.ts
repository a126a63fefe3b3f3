/** The objects that the stand-in has pages for, by Salesforce's own names. */
export type ObjectName = 'Opportunity' | 'Account' | 'Contact' | 'Lead' | 'Case';

export type Locale = 'en' | 'de' | 'fr' | 'ja' | 'pt-BR' | 'ar';

/** One record. Stages by their API name, money as a number, dates as `2026-12-18`; empty text: no value. */
export interface StandInRecord {
  /** In its 18 characters. */
  id: string;
  object: ObjectName;
  /** By Salesforce's field name. */
  fields: Record<string, string | number>;
}

/** The parts of a record page that load on their own. */
export type Part = 'highlights' | 'path' | 'details';

/** How the stand-in looks and misbehaves. All can be changed while it runs (`window.__standin.set`) and all but
 *  `records` and `late` by the address (`?locale=de&shadow=native`); `?late=900` is for every part. */
export interface StandInOptions {
  records: StandInRecord[];
  locale: Locale;
  theme: 'light' | 'dark';
  /** Whether components live in one flat tree, or each in an open shadow root. */
  shadow: 'synthetic' | 'native';
  app: 'standard' | 'console';
  /** The console's list beside the record. */
  split: boolean;
  highlights: 'old' | 'dynamic' | 'aura';
  /** Page layout, dynamic forms, or the layout of old Aura pages. */
  form: 'layout' | 'dynamic' | 'aura';
  path: 'aura' | 'lwc' | 'none';
  list: 'new' | 'old';
  rows: number;
  /** The details are in a tab that has not been opened yet. */
  folded: boolean;
  /** How long each part stays empty, or with `reuse` goes on showing the former record (ms). */
  late: Partial<Record<Part, number>>;
  /** How long the former record's page stays on screen under the next one's address (ms). */
  lingers: number;
  /** All records of one object are shown in one page, whose parts change one by one. */
  reuse: boolean;
  /** With `reuse`: late parts still arrive when the person has moved on. */
  sloppy: boolean;
  /** Whether the page throws foreign nodes out by rendering the surroundings anew. */
  drop: 'never' | 'once' | 'always';
  /** The activity feed keeps changing several times a second. */
  busy: boolean;
  timelineItems: number;
  /** A redesign in which field anchors have other names. */
  renamed: boolean;
  /** False: a redesign in which no known place for the line is left. */
  anchors: boolean;
  /** Small root font and style rules that want everything. */
  hostile: boolean;
}

export const defaultOptions: Omit<StandInOptions, 'records'> = {
  locale: 'en',
  theme: 'light',
  shadow: 'synthetic',
  app: 'standard',
  split: false,
  highlights: 'old',
  form: 'layout',
  path: 'aura',
  list: 'new',
  rows: 10,
  folded: false,
  late: {},
  lingers: 0,
  reuse: false,
  sloppy: false,
  drop: 'never',
  busy: false,
  timelineItems: 12,
  renamed: false,
  anchors: true,
  hostile: false,
};

/** What tests may do with a running stand-in. */
interface StandInControl {
  /** Goes to another record the way the page's own links do: the address first, then the page. */
  open(id: string): void;
  /** In the console: opens the record in a tab below another record's. */
  openSubtab(id: string, parent: string): void;
  openList(object: ObjectName): void;
  set(options: Partial<StandInOptions>): void;
  /** Changes a record's fields in place, as when somebody saves them. */
  update(id: string, fields: StandInRecord['fields']): void;
  /** Turns the details of the record on screen into a form with drafts in it; `false` turns them back. */
  edit(drafts: StandInRecord['fields'] | false): void;
  /** Chooses a step of the path without saving it. */
  choose(stage: string): void;
  /** Opens a modal about another record that keeps the focus to itself; null closes it. */
  modal(id: string | null): void;
  /** Renders the record page anew once. */
  remount(): void;
  /** How often the page's own handlers have fired. */
  clicks(): number;
  options(): StandInOptions;
}

declare global {
  interface Window {
    __salesforce: StandInControl;
    __salesforceOptions: StandInOptions;
  }
}
