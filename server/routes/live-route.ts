import type { WSContext, WSEvents } from 'hono/ws';
import * as z from 'zod/mini';
import type { Deps } from '../deps.ts';
import type { LiveConnections } from '../live/live-connections.ts';
import { findCaller } from '../services/find-caller.ts';

const message = z.union([
  z.object({ token: z.string().check(z.maxLength(200)) }),
  z.object({ ping: z.literal(1) }),
]);

/** How long a socket may stay without saying who it is. */
const introduction = 5_000;
/** Clients ping every 20 s; one that has been silent for this long is gone without a word. */
const silence = 120_000;

/** Node ends a timer at once that is set for longer (ms). Whoever is connected for weeks connects again. */
const longestTimer = 2 ** 31 - 1;

/** The events of one live socket: a token first, then pokes out, and pings and the next token in. */
export function liveSocket(deps: Deps, connections: LiveConnections): WSEvents {
  let leave: (() => void) | null = null;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let end: NodeJS.Timeout | undefined;
  /** Whose socket it is. A socket keeps its member: another one's token closes it. */
  let owner: string | undefined;

  const expect = (socket: WSContext, within: number, code: number, reason: string) => {
    clearTimeout(timer);
    timer = setTimeout(() => socket.close(code, reason), within);
    timer.unref();
  };

  const introduce = async (socket: WSContext, token: string) => {
    const caller = await findCaller(deps.db, token, deps.clock());
    if (closed) return;
    const name = caller && `${caller.workspace} ${caller.member.id}`;
    if (!caller || (owner !== undefined && owner !== name))
      return socket.close(4401, 'This token is not valid; connect again with an invite code');
    owner = name;
    clearTimeout(end);
    if (caller.expiresAt !== null) {
      const left = Math.min(caller.expiresAt - deps.clock().getTime(), longestTimer);
      end = setTimeout(() => socket.close(4401, 'The token has ended; send the next one in time'), left);
      end.unref();
    }
    leave = connections.add(caller, socket);
    expect(socket, silence, 4408, 'Nothing was heard for two minutes');
  };

  return {
    onOpen: (_event, socket) => expect(socket, introduction, 4401, 'No token came within five seconds'),
    onMessage: ({ data }, socket) => {
      const said = message.safeParse(parseJson(String(data)));
      if (!said.success) return socket.close(4400, 'Expected {"token": "..."} or {"ping": 1}');
      if ('token' in said.data) {
        introduce(socket, said.data.token).catch((error: unknown) => {
          deps.log.error('A live connection failed', {}, error);
          socket.close(1011, 'The server could not check the token; try again');
        });
        return;
      }
      if (!leave) return;
      expect(socket, silence, 4408, 'Nothing was heard for two minutes');
      socket.send(JSON.stringify({ pong: 1 }));
    },
    onClose: () => {
      closed = true;
      clearTimeout(timer);
      clearTimeout(end);
      leave?.();
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
