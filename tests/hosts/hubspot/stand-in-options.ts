import type { Language } from './labels.ts';
import type { StandInObject, StandInRecord } from './record-types.ts';

/** One deal as the stand-in's pages show it: every text is what a person would read there. */
export interface StandInDeal {
  id: string;
  name: string;
  pipeline: string;
  stage: string;
  /** Empty text: the host shows "--". The same holds for the fields below. */
  amount: string;
  owner: string;
  closeDate: string;
  nextStep: string;
  company: string;
  contact: string;
}

/** The parts of a record page that load on their own. */
export type Part = 'header' | 'about' | 'plan' | 'owner';

/** How the stand-in looks and misbehaves. All can be changed while it runs (`window.__standin.set`) and most
 *  by the address (`?late=1500&theme=dark`). */
export interface StandInOptions {
  portal: string;
  deals: StandInDeal[];
  /** Contacts, companies and tickets. */
  records: StandInRecord[];
  /** Lists show at least so many records: copies with ids and names of their own follow the sample. */
  rows: number;
  language: Language;
  /** Amounts and dates in the language's own form. The address sets it together with language and direction: `?locale=ar`. */
  ownForm: boolean;
  direction: 'ltr' | 'rtl';
  theme: 'light' | 'dark';
  /** How long each part goes on showing the former record after the address changed (ms). */
  late: Partial<Record<Part, number>>;
  /** Late parts still arrive when the person has moved on: each shows every record it ever loaded, in order. */
  sloppy: boolean;
  /** Whether the page throws foreign nodes out by rendering the surroundings anew. */
  drop: 'never' | 'once' | 'always';
  /** The timeline keeps changing several times a second. */
  busy: boolean;
  timelineItems: number;
  /** The family of attributes the host has renamed. */
  renamed: '' | 'property-input-' | 'highlight-property-display-' | 'highlight-record-label';
  /** Small root font and style rules that want everything. */
  hostile: boolean;
  /** False: a redesign in which no known place for the line is left. */
  anchors: boolean;
  /** Whether the header lies wide above the middle column, or narrow in the left one. */
  header: 'narrow' | 'wide';
}

export const defaultOptions: Omit<StandInOptions, 'deals' | 'records'> = {
  portal: '8421337',
  rows: 0,
  language: 'en',
  ownForm: false,
  direction: 'ltr',
  theme: 'light',
  late: {},
  sloppy: false,
  drop: 'never',
  busy: false,
  timelineItems: 12,
  renamed: '',
  hostile: false,
  anchors: true,
  header: 'narrow',
};

/** What tests may do with a running stand-in. */
interface StandInControl {
  /** Goes to another record (a deal unless said) the way the page's own links do: `pushState`, then React. */
  open(id: string, object?: StandInObject): void;
  openBoard(object?: StandInObject): void;
  openTable(object?: StandInObject): void;
  /** Goes to any page. */
  go(path: string): void;
  /** Shows the list of the same address as a board or as a table. */
  showAs(shape: 'board' | 'table'): void;
  set(options: Partial<StandInOptions>): void;
  /** Changes a deal's values in place, as when somebody edits them. */
  update(id: string, change: Partial<StandInDeal>): void;
  /** The same for a contact, company or ticket, by HubSpot's names. */
  updateRecord(object: StandInObject, id: string, values: Record<string, string>): void;
  /** Shows another record (a deal unless said) in the preview sidebar, or none. */
  preview(id: string | null, object?: StandInObject): void;
  /** Renders the line's surroundings, or a list's items, anew once. */
  remount(): void;
  /** A record's texts by HubSpot's names, as the pages write them now. */
  shown(object: StandInObject, id: string): Record<string, string>;
  /** The ids of a list in its order. */
  listed(object: StandInObject): string[];
  options(): StandInOptions;
}

declare global {
  interface Window {
    __standin: StandInControl;
    __standinOptions: StandInOptions;
  }
}
