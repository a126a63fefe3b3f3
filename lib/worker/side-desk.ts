import type { SideMessage } from '../messages/side-messages.ts';
import type { Desk } from './page-desk.ts';
import { answerAbout } from './panel-desk.ts';
import { newEntry } from './tab-book.ts';

/** Answers the side panel about the tab beside it. */
export async function answerSide(desk: Desk, { tab, asks }: SideMessage): Promise<unknown> {
  // It has no nonce to present, and nothing in the page to close or move.
  if (asks.type === 'panel.hello' || asks.type === 'panel.close' || asks.type === 'panel.move')
    return undefined;
  // A tab in which Waymark does not run has said nothing.
  return answerAbout(desk, asks, (await desk.tabs.find(tab)) ?? newEntry(''), tab);
}
