import { createHash, timingSafeEqual } from 'node:crypto';
import type { Handler } from 'hono';
import { ApiError } from '../http/api-error.ts';
import type { Metrics } from '../telemetry/metrics.ts';

/**
 * `GET /metrics` for whoever knows the token that the operator chose. It is a token and not "only this machine",
 * because behind a proxy on the same machine every request comes from this machine. Without one there is no such route.
 */
export function metricsRoute(metrics: Metrics, token: string): Handler {
  const wanted = digest(`Bearer ${token}`);
  return async (c) => {
    if (!timingSafeEqual(digest(c.req.header('Authorization') ?? ''), wanted)) {
      const message = 'The metrics need the token of WAYMARK_METRICS_TOKEN ("Authorization: Bearer ...").';
      throw new ApiError(401, 'not-signed-in', message);
    }
    const { type, text } = await metrics.render();
    return c.body(text, 200, { 'Content-Type': type });
  };
}

/** Both sides get the same length, so that the comparison tells nothing by its time. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
