import type * as z from 'zod/mini';
import type { Deps } from '../deps.ts';
import type { ClientInfo } from '../http/client-of.ts';
import type { JsonText } from '../http/json-text.ts';
import { parseInput } from '../http/parse-input.ts';
import type { Access } from '../services/caller.ts';
import type { Standing } from '../services/find-caller.ts';

type Schema<T> = z.ZodMiniType<T>;

interface Description<Body, Query, Answer> {
  method: 'get' | 'post' | 'delete';
  path: string;
  summary: string;
  body?: Schema<Body>;
  query?: Schema<Query>;
  answer: Schema<Answer>;
  /** The refusals it may give beyond 400, 401 and 403, by status. */
  refusals?: Record<number, string>;
}

interface Work<Body, Query> {
  deps: Deps;
  /** The program that asks. */
  client: ClientInfo;
  body: Body;
  query: Query;
}

/** A request as a route gets it; body and query have not been looked at yet. */
interface RouteRequest {
  deps: Deps;
  standing: Standing | null;
  client: ClientInfo;
  body: unknown;
  query: unknown;
}

/** One route: what it takes and answers (also the source of the OpenAPI document), and what it does. */
export interface Route extends Description<unknown, unknown, unknown> {
  /** The least access a caller needs; null for a route open to everybody. */
  access: Access | null;
  run(request: RouteRequest): Promise<unknown>;
}

/** A route for members with at least this access. */
export function defineRoute<Answer, Body = undefined, Query = undefined>(
  description: Description<Body, Query, Answer> & {
    access: Access;
    handle(work: Work<Body, Query> & Standing): Promise<Answer | JsonText<Answer>>;
  },
): Route {
  const { handle, ...rest } = description;
  return {
    ...(rest as Description<unknown, unknown, unknown> & { access: Access }),
    run: ({ deps, standing, client, body, query }) => {
      if (!standing) throw new TypeError(`${rest.method} ${rest.path} was run without a caller`);
      return handle({ deps, ...standing, client, ...inputs(rest, body, query) });
    },
  };
}

/** A route that needs no token. */
export function defineOpenRoute<Answer, Body = undefined, Query = undefined>(
  description: Description<Body, Query, Answer> & {
    handle(work: Work<Body, Query>): Promise<Answer>;
  },
): Route {
  const { handle, ...rest } = description;
  return {
    ...(rest as Description<unknown, unknown, unknown>),
    access: null,
    run: ({ deps, client, body, query }) => handle({ deps, client, ...inputs(rest, body, query) }),
  };
}

function inputs<Body, Query, Answer>(
  { body, query }: Description<Body, Query, Answer>,
  rawBody: unknown,
  rawQuery: unknown,
): { body: Body; query: Query } {
  return {
    body: (body ? parseInput(body, rawBody, 'body') : undefined) as Body,
    query: (query ? parseInput(query, rawQuery, 'query') : undefined) as Query,
  };
}
