import type { TabView } from '../../lib/messages/settings-messages.ts';

type Scope = TabView['canHide'][number];

/** One way of hiding Waymark. */
export interface HideChoice {
  scope: Scope;
  untilTomorrow: boolean;
  label: string;
  /** What will be so, as a sentence. */
  effect: string;
}

const choices: readonly HideChoice[] = [
  {
    scope: 'page',
    untilTomorrow: false,
    label: 'Hide on this page',
    effect: 'Waymark shows nothing on this record any more.',
  },
  {
    scope: 'site',
    untilTomorrow: true,
    label: 'Hide on this site today',
    effect: 'Waymark shows nothing on this site until tomorrow.',
  },
  {
    scope: 'site',
    untilTomorrow: false,
    label: 'Hide on this site always',
    effect: 'Waymark shows nothing on this site any more.',
  },
  {
    scope: 'all',
    untilTomorrow: true,
    label: 'Pause everywhere until tomorrow',
    effect: 'Waymark shows nothing anywhere until tomorrow.',
  },
];

/** The ways of hiding that make sense where the scopes are what can be hidden. */
export function hideChoices(scopes: readonly Scope[]): HideChoice[] {
  return choices.filter(({ scope }) => scopes.includes(scope));
}
