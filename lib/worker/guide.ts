import { findAdapter } from '../hosts/adapters.ts';
import type { LineAnswer } from '../messages/page-messages.ts';
import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import type { Guidance } from '../records/guidance.ts';
import { coreProperties } from '../records/observation.ts';
import type { RecordRef } from '../records/record-ref.ts';
import { bareGuidance } from '../rules/bare-guidance.ts';
import { evaluate } from '../rules/evaluate.ts';
import { arrivedHandoffs } from './arrived-handoffs.ts';
import { findHidden, whyHidden } from './hidden.ts';
import type { HostSwitches } from './host-switches.ts';
import type { LocalCopy } from './local-copy.ts';
import type { Synchroniser } from './synchroniser.ts';
import type { WorkerPorts } from './worker-ports.ts';

type WhyNothing = Extract<LineAnswer, { show: false }>['why'];

export type Guided =
  | { show: false; why: WhyNothing }
  | { show: true; copy: LocalCopy; published: PublishedPlaybook; guidance: Guidance };

interface Guide {
  ports: Pick<WorkerPorts, 'clock'>;
  switches: HostSwitches;
  sync: Pick<Synchroniser, 'run'>;
}

/** What there is to say about a record now, or why there is nothing: with what was handed over to it, or to the record that
 *  it lies in (`inside`). Reads the local copy only. */
export async function guide(
  { ports, switches, sync }: Guide,
  copy: LocalCopy | undefined,
  record: RecordRef | null,
  inside: RecordRef | null = null,
): Promise<Guided> {
  const now = ports.clock();
  if (!copy) return { show: false, why: 'not-connected' };
  if (!record) return { show: false, why: 'no-record' };
  const off = await switches.findOff(copy, record.host);
  if (off) return { show: false, why: off };
  if (!(await copy.hasAccount(record))) return { show: false, why: 'foreign-account' };
  const hidden = await findHidden(copy, { host: record.host, record }, now);
  if (hidden) return { show: false, why: whyHidden[hidden.scope] };
  const published = await copy.findPlaybook();
  if (!published) return { show: false, why: 'no-playbook' };
  const state = await copy.stateOf(record, now);
  const own = evaluate(published, state, now);
  const views = await arrivedHandoffs(copy, published, state, now, () => void sync.run(copy));
  if (inside) {
    // Whether anything was handed over to it is known once it is here.
    if ((await copy.openAll([inside], now)) > 0) void sync.run(copy);
    const around = await copy.stateOf(inside, now);
    views.push(...(await arrivedHandoffs(copy, published, around, now, () => void sync.run(copy))));
  }
  const [arrived] = views;
  const guidance = own ?? (arrived ? bareGuidance(published, state, arrived, now) : null);
  if (!guidance) return { show: false, why: 'no-motion' };
  return {
    show: true,
    copy,
    published,
    guidance: { ...guidance, handoffs: [...views, ...guidance.handoffs] },
  };
}

/** The properties worth reading on a host's page: the ones every record has, and the playbook's own. */
export function propertiesToRead(
  { playbook }: PublishedPlaybook,
  { host, object }: Pick<RecordRef, 'host' | 'object'>,
): { property: string; name: string }[] {
  // The adapter knows names of more properties than a playbook speaks of.
  const spoken = new Set<string>([...coreProperties, ...playbook.properties.map(({ id }) => id)]);
  const core = Object.entries(findAdapter(host)?.names[object] ?? {}).filter(([property]) =>
    spoken.has(property),
  );
  const own = playbook.properties.flatMap(({ id, hosts }) => {
    const name = hosts[host];
    return name ? [[id, name] as const] : [];
  });
  return [...core, ...own].map(([property, name]) => ({ property, name }));
}
