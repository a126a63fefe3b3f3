import type { TabView } from '../../lib/messages/settings-messages.ts';
import { t } from '../../lib/text/t.ts';

type Scope = TabView['canHide'][number];

/** One way of hiding Waymark. */
export interface HideChoice {
  scope: Scope;
  untilTomorrow: boolean;
  label: string;
  /** What will be so, as a sentence. */
  effect: string;
}

const choices = (): HideChoice[] => [
  {
    scope: 'page',
    untilTomorrow: false,
    label: t('hide.page'),
    effect: t('hide.pageEffect'),
  },
  {
    scope: 'site',
    untilTomorrow: true,
    label: t('hide.siteToday'),
    effect: t('hide.siteTodayEffect'),
  },
  {
    scope: 'site',
    untilTomorrow: false,
    label: t('hide.siteAlways'),
    effect: t('hide.siteAlwaysEffect'),
  },
  {
    scope: 'all',
    untilTomorrow: true,
    label: t('hide.everywhere'),
    effect: t('hide.everywhereEffect'),
  },
];

/** The ways of hiding that make sense where the scopes are what can be hidden. */
export function hideChoices(scopes: readonly Scope[]): HideChoice[] {
  return choices().filter(({ scope }) => scopes.includes(scope));
}
