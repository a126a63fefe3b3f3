import type { WorkspaceEntry, WorkspaceMessage, WorkspacesView } from '../messages/workspace-messages.ts';
import { countNow } from './keep-count.ts';
import type { Desk } from './page-desk.ts';
import { readQueue } from './read-queue.ts';

/** Answers what the extension's own pages say about the workspaces of this browser. */
export async function answerWorkspaces(
  desk: Desk,
  message: WorkspaceMessage,
): Promise<WorkspacesView | { ok: boolean }> {
  if (message.type === 'workspaces.read') return { workspaces: await readWorkspaces(desk) };
  return chooseWorkspace(desk, message.id);
}

/** The workspaces of this browser, the chosen one first. */
async function readWorkspaces({ connections, ports }: Desk): Promise<WorkspaceEntry[]> {
  const copies = await connections.all();
  const entries = copies.map(async (copy, index): Promise<WorkspaceEntry> => {
    const { id, server, workspace, member } = copy.connection;
    const queue = await readQueue(copy, ports.clock());
    const waiting = queue ? countNow(queue) : 0;
    return { id, name: workspace.name, server, member: member.name, isChosen: index === 0, waiting };
  });
  return Promise.all(entries);
}

/** Shows a workspace in the extension's pages from now on, the open ones too. */
export async function chooseWorkspace(desk: Desk, id: string): Promise<{ ok: boolean }> {
  const ok = await desk.connections.choose(id);
  if (ok) await desk.ports.tellPages();
  return { ok };
}
