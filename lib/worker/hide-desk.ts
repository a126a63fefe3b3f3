import type { HideAnswer } from '../messages/panel-messages.ts';
import { t } from '../text/t.ts';
import { type HiddenScope, hide, type Place, unhide } from './hidden.ts';
import type { LocalCopy } from './local-copy.ts';
import type { Desk } from './page-desk.ts';
import type { TabEntry } from './tab-book.ts';
import { tellTabsAbout } from './tell-tabs.ts';

/** Hides what a tab shows, in all the browsers of its person. `entry` is what is known of the tab. */
export async function hideAt(
  desk: Desk,
  entry: TabEntry | undefined,
  choice: { scope: HiddenScope; untilTomorrow: boolean },
): Promise<HideAnswer> {
  const { clock, viewer } = desk.ports;
  return change(desk, entry, async (copy, place) =>
    hide(copy, place, choice, { now: clock(), timeZone: viewer().timeZone }),
  );
}

/** Brings back what was hidden where a tab is. */
export async function unhideAt(desk: Desk, entry: TabEntry | undefined): Promise<HideAnswer> {
  return change(desk, entry, async (copy, place) => {
    await unhide(copy, place, desk.ports.clock());
    return true;
  });
}

/** Where a tab is, as far as it is known: on a page of no host only everything can be paused. */
export function placeOf(entry: TabEntry | undefined): Place {
  return { host: entry?.record?.host ?? entry?.host ?? null, record: entry?.record ?? null };
}

async function change(
  desk: Desk,
  entry: TabEntry | undefined,
  make: (copy: LocalCopy, place: Place) => Promise<boolean>,
): Promise<HideAnswer> {
  const copy = await desk.connections.find();
  if (!copy) return { ok: false, message: t('worker.connectFirst') };
  if (!(await make(copy, placeOf(entry)))) return { ok: false, message: t('worker.nothingToHide') };
  await desk.ports.tellPages();
  await tellTabsAbout(desk, null);
  void desk.sync.run();
  return { ok: true };
}
