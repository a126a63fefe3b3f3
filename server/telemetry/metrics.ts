import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What a Prometheus server reads from this process. */
export interface Metrics {
  /** A request was answered; `route` is the pattern, `seconds` the time it took. */
  observeRequest(method: string, route: string, status: number, seconds: number): void;
  /** Events of a push were judged: `applied`, `duplicate` or `refused`. */
  countEvent(result: string): void;
  /** Adds a number that is looked up when somebody asks: a queue's length, say. `name` begins with `waymark_`. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  /** All of it in Prometheus' text format. */
  render(): Promise<{ type: string; text: string }>;
}

/** Metrics with a registry of their own, so that several servers in one process do not mix. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'waymark_http_request_duration_seconds',
    help: 'How long requests took, by method, route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const events = new Counter({
    name: 'waymark_events_total',
    help: 'Events pushed by clients, by what became of them',
    labelNames: ['result'],
    registers,
  });
  // Few, because routes are patterns: looking a label up by name costs more than counting.
  const byRequest = new Map<string, Histogram.Internal<string>>();
  let isAsked = false;
  return {
    observeRequest(method, route, status, seconds) {
      const name = `${method} ${status} ${route}`;
      let one = byRequest.get(name);
      if (!one) {
        one = requests.labels(method, route, String(status));
        byRequest.set(name, one);
      }
      one.observe(seconds);
    },
    countEvent: (result) => events.inc({ result }),
    gauge(name, help, read) {
      const gauge = new Gauge({
        name,
        help,
        registers,
        async collect() {
          gauge.set(await read());
        },
      });
    },
    async render() {
      // Watching the process costs a little, so it begins with the first who wants to know.
      if (!isAsked) collectDefaultMetrics({ register: registry });
      isAsked = true;
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}
