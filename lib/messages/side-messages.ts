import * as z from 'zod/mini';
import { panelMessage } from './panel-messages.ts';

/** What the side panel says to the worker about the record of a tab: the panel's own messages, and which tab it stands
 *  beside. It needs no nonce, because no page can embed it. Answered as the panel is. */
export const sideMessage = z.strictObject({
  type: z.literal('side.ask'),
  tab: z.int(),
  asks: panelMessage,
});

export type SideMessage = z.infer<typeof sideMessage>;
