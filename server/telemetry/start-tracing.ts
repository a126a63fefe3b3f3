import { setTimeout as sleep } from 'node:timers/promises';
import { httpInstrumentationMiddleware } from '@hono/otel';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  type ReadableSpan,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-node';
import type { MiddlewareHandler } from 'hono';
import { patternOf } from '../http/request-scope.ts';

/** How long (ms) the last spans may take when the server stops. */
const patience = 2000;

/** Traces of requests for an OpenTelemetry collector. */
export interface Tracing {
  middleware: MiddlewareHandler;
  /** Sends what is still here. */
  stop(): Promise<void>;
}

/**
 * Sends a span per request to the collector at `endpoint` (OTLP over HTTP), as part of the trace a proxy began
 * (`traceparent`). Loaded only where a collector is named: the packages cost a second of start and 20 MB.
 */
export function startTracing(endpoint: string, serviceName = 'waymark'): Tracing {
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const exporter = withoutData(new OTLPTraceExporter({ url }), serviceName);
  const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(exporter)] });
  // Puts the propagation of `traceparent` and the context of asynchronous work in place.
  provider.register();
  const middleware = httpInstrumentationMiddleware({
    tracerProvider: provider,
    serviceName,
    spanNameFactory: (c) => `${c.req.method} ${patternOf(c)}`,
  });
  // A collector that is away must not keep the server from stopping.
  const stop = () => Promise.race([provider.shutdown(), sleep(patience)]).catch(() => undefined);
  return { middleware, stop };
}

/**
 * Hands spans on without what people typed: the address with its query and the messages of errors stay here, as they
 * stay out of the log. The route's pattern is in the span's name.
 */
function withoutData(exporter: SpanExporter, serviceName: string): SpanExporter {
  let resource: ReadableSpan['resource'] | undefined;
  const clean = (span: ReadableSpan): ReadableSpan => {
    const { 'url.full': _address, ...attributes } = span.attributes;
    const route = span.name.slice(span.name.indexOf(' ') + 1);
    // One for all, because the exporter sorts spans by it.
    resource ??= Object.create(span.resource, {
      attributes: { value: { ...span.resource.attributes, 'service.name': serviceName } },
    });
    return Object.create(span, {
      attributes: { value: { ...attributes, 'http.route': route } },
      events: { value: [] },
      resource: { value: resource },
    });
  };
  return {
    export: (spans, done) => exporter.export(spans.map(clean), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  };
}
