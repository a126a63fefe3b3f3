import type { Caller } from '../services/caller.ts';
import { endOf, endOfDevice, type PokeBus } from './poke-bus.ts';

/** What is needed of an open socket. */
interface LiveSocket {
  send(text: string): void;
  close(code: number, reason: string): void;
}

/** The open live connections of this process. */
export interface LiveConnections {
  /** Starts poking a socket for what its member may see; returns the function that stops. Called again for a socket
   *  that has shown its next token. */
  add(caller: Caller, socket: LiveSocket): () => void;
  closeAll(): void;
  /** How many are open. */
  count(): number;
}

/** Passes pokes on to the sockets they concern, without saying what changed. */
export function createLiveConnections(pokes: PokeBus): LiveConnections {
  const open = new Map<LiveSocket, Caller>();
  const closeAll = (code: number, reason: string) => {
    for (const socket of open.keys()) socket.close(code, reason);
    open.clear();
  };
  const pass = (workspace: string, scopes: ReadonlySet<string>) => {
    for (const [socket, caller] of open) {
      if (caller.workspace !== workspace) continue;
      if (isEnded(caller, scopes)) {
        socket.close(4401, 'This browser was disconnected; connect again with an invite code');
        open.delete(socket);
        continue;
      }
      const names = scopesFor(caller, scopes);
      if (names.length > 0) socket.send(JSON.stringify({ poke: names }));
    }
  };
  // Whoever comes back shows a token that is still valid, and pulls.
  pokes.listen(pass, () => closeAll(1012, 'The server may have missed something; connect again'));
  return {
    add(caller, socket) {
      const isNew = !open.has(socket);
      open.set(socket, caller);
      // Whatever changed between the client's last pull and this moment was poked to nobody.
      if (isNew) socket.send(JSON.stringify({ poke: ['workspace', 'me', 'records'] }));
      return () => open.delete(socket);
    },
    closeAll: () => closeAll(1001, 'The server is stopping'),
    count: () => open.size,
  };
}

function isEnded({ token, device }: Caller, scopes: ReadonlySet<string>): boolean {
  return scopes.has(endOf(token)) || (device !== null && scopes.has(endOfDevice(device)));
}

function scopesFor({ member }: Caller, scopes: ReadonlySet<string>): string[] {
  const names = [...scopes].map((scope) => (scope === `me:${member.id}` ? 'me' : scope));
  return names.filter((name) => !name.startsWith('me:') && !name.startsWith('end:'));
}
