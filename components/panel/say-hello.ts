import type { PanelAnswer } from '../../lib/messages/panel-messages.ts';
import { ask } from '../port/ask.ts';
import type { Port } from '../port/port.ts';

/** How long to wait after each attempt that was not answered (ms). */
const rests = [100, 400, 1200];

/**
 * Presents the frame's nonce to the worker, and gives what there is to show. The browser may end the worker before it
 * has answered: then it is asked again. Rejects when nobody answers after the last attempt.
 */
export async function sayHello(port: Port, nonce: string): Promise<PanelAnswer> {
  for (const rest of rests) {
    try {
      return await ask(port, { type: 'panel.hello', nonce });
    } catch {
      await new Promise((resolve) => setTimeout(resolve, rest));
    }
  }
  return ask(port, { type: 'panel.hello', nonce });
}
