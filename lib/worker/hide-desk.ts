import type { HideAnswer } from '../messages/panel-messages.ts';
import { t } from '../text/t.ts';
import { copyAt } from './copy-at.ts';
import { type HiddenScope, hide, type Place, unhide } from './hidden.ts';
import type { LocalCopy } from './local-copy.ts';
import type { Desk } from './page-desk.ts';
import { placeOf } from './place-of.ts';
import type { TabEntry } from './tab-book.ts';
import { tellTabsAbout } from './tell-tabs.ts';

/** Hides what a tab shows, in all the browsers of its person. `entry` is what is known of the tab. */
export async function hideAt(
  desk: Desk,
  entry: TabEntry | undefined,
  choice: { scope: HiddenScope; untilTomorrow: boolean },
): Promise<HideAnswer> {
  const { clock, viewer } = desk.ports;
  const at = () => ({ now: clock(), timeZone: viewer().timeZone });
  const make = (copy: LocalCopy, place: Place) => hide(copy, place, choice, at());
  return change(desk, entry, async (copy, place) => {
    if (choice.scope !== 'all') return make(copy, place);
    for (const one of await desk.connections.all()) await make(one, place);
    return true;
  });
}

/** Brings back what was hidden where a tab is. */
export async function unhideAt(desk: Desk, entry: TabEntry | undefined): Promise<HideAnswer> {
  return change(desk, entry, async (copy, place) => {
    await unhide(copy, place, desk.ports.clock());
    // What paused everything paused it in every workspace.
    for (const one of await desk.connections.all()) await unhide(one, nowhere, desk.ports.clock());
    return true;
  });
}

const nowhere: Place = { host: null, record: null };

async function change(
  desk: Desk,
  entry: TabEntry | undefined,
  make: (copy: LocalCopy, place: Place) => Promise<boolean>,
): Promise<HideAnswer> {
  const copy = await copyAt(desk, entry);
  if (!copy) return { ok: false, message: t('worker.connectFirst') };
  if (!(await make(copy, placeOf(entry)))) return { ok: false, message: t('worker.nothingToHide') };
  await desk.ports.tellPages();
  await tellTabsAbout(desk, null);
  void desk.sync.run();
  return { ok: true };
}
