import { createContext, useContext } from 'react';
import type { DashboardMessage } from '../../lib/messages/dashboard-messages.ts';
import type { DayMessage } from '../../lib/messages/day-messages.ts';
import type { PaletteMessage } from '../../lib/messages/palette-messages.ts';
import type { PanelMessage } from '../../lib/messages/panel-messages.ts';
import type { SettingsMessage } from '../../lib/messages/settings-messages.ts';
import type { SideMessage } from '../../lib/messages/side-messages.ts';
import type { SopMessage } from '../../lib/messages/sop-messages.ts';
import type { WorkspaceMessage } from '../../lib/messages/workspace-messages.ts';

export type Message =
  | PanelMessage
  | SettingsMessage
  | DashboardMessage
  | DayMessage
  | PaletteMessage
  | SideMessage
  | SopMessage
  | WorkspaceMessage;

/** The one way from a React surface to the worker. Surfaces never touch the browser's API themselves, so that
 *  they run the same in a frame, in a tab and in a test. */
export interface Port {
  /** Sends a message to the worker and gives its answer; rejects when the worker cannot be reached. `connection` says
   *  which workspace it is about, where that is not the chosen one. */
  send(message: Message & { connection?: string }): Promise<unknown>;
  /** Calls `listen` when the worker says that something shown has changed. Returns how to stop. */
  onNews(listen: () => void): () => void;
}

export const PortContext = createContext<Port | null>(null);

/** The port of the surrounding surface. Throws when a component is rendered without one. */
export function usePort(): Port {
  const port = useContext(PortContext);
  if (!port) throw new Error('No port: render this component inside <PortContext>.');
  return port;
}
