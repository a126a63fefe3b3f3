import * as z from 'zod/mini';

/** The id of a connection, as `WorkspacesView` gives it. */
export const connectionName = z.string().check(z.minLength(1), z.maxLength(2000));

/** What the extension's own pages say about the workspaces that this browser is connected to. */
export const workspaceMessage = z.discriminatedUnion('type', [
  /** Answered by `WorkspacesView`. */
  z.strictObject({ type: z.literal('workspaces.read') }),
  /** Show this one in the extension's pages from now on. Answered by `{ok}`: false where it is gone. */
  z.strictObject({ type: z.literal('workspaces.choose'), id: connectionName }),
]);

export type WorkspaceMessage = z.infer<typeof workspaceMessage>;

/** A workspace that this browser is connected to. */
export interface WorkspaceEntry {
  /** The connection's id. A message of the extension's pages that names it as `connection` is about this workspace,
   *  whichever is chosen. */
  id: string;
  name: string;
  /** Origin of its backend. */
  server: string;
  /** Who the person is there. */
  member: string;
  /** Whether it is the one that the extension's pages show. */
  isChosen: boolean;
  /** How many things wait on the person there now. */
  waiting: number;
}

/** The chosen workspace first; empty while this browser is not connected. */
export interface WorkspacesView {
  workspaces: WorkspaceEntry[];
}
