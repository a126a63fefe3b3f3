import type { Deps } from '../deps.ts';
import type { LiveConnections } from '../live/live-connections.ts';
import { countFlags } from '../store/count-flags.ts';

/** The numbers that are looked up when the metrics are read. */
export function addGauges({ db, metrics }: Deps, connections: LiveConnections): void {
  metrics.gauge('waymark_live_connections', 'Open live connections of this server', () =>
    connections.count(),
  );
  metrics.gauge('waymark_flags', 'Flags that wait on members, in all workspaces', () => countFlags(db));
}
