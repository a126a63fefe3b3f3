import { dashboardStates } from './dashboard-states.ts';
import { dayStates } from './day-states.ts';
import { firstRunStates } from './first-run-states.ts';
import { formStates } from './form-states.ts';
import { historyStates } from './history-states.ts';
import { issueStates } from './issue-states.ts';
import { lineStateNames } from './line-states.ts';
import { connectionStates, tabStates } from './other-states.ts';
import { paletteStates } from './palette-states.ts';
import { panelStates } from './panel-states.ts';

export interface Surface {
  surface: string;
  /** What the browser or the page gives it (px). */
  width: number;
  height?: number;
  states: string[];
  /** It fills a tab, so that zoom leaves it less room; a frame keeps its size. */
  isPage?: boolean;
  /** The browser gives it the width that it asks for. */
  hasOwnWidth?: boolean;
}

/** Every surface with its states and its usual size. */
export const surfaces: readonly Surface[] = [
  { surface: 'panel', width: 384, states: Object.keys(panelStates) },
  { surface: 'issues', width: 384, states: Object.keys(issueStates) },
  { surface: 'history', width: 384, states: Object.keys(historyStates) },
  { surface: 'palette', width: 600, height: 460, states: Object.keys(paletteStates) },
  {
    surface: 'settings',
    width: 900,
    states: Object.keys({ ...connectionStates, ...firstRunStates }),
    isPage: true,
  },
  { surface: 'day', width: 384, states: Object.keys(dayStates) },
  { surface: 'side', width: 384, states: ['full', 'no-record'] },
  { surface: 'popup', width: 336, height: 320, hasOwnWidth: true, states: Object.keys(tabStates) },
  // What stands in the pages of hosts.
  ...['line-hubspot', 'line-salesforce', 'line-asana'].map((surface) => ({
    surface,
    width: 800,
    height: 500,
    states: [...lineStateNames],
  })),
  { surface: 'form', width: 900, states: Object.keys(formStates), isPage: true },
  { surface: 'dashboard', width: 1280, states: Object.keys(dashboardStates), isPage: true },
];
