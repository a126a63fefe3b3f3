import { type EdgePlace, edgePlace, type PanelSide, panelSide } from '../messages/page-messages.ts';
import type { HostId } from '../records/record-ref.ts';
import type { LocalCopy } from './local-copy.ts';
import { readPreferences, setPreference } from './preferences.ts';

const nameOf = (host: HostId) => `edge.${host}`;

/** Where the person left the line's tab at the edge of a host's pages; undefined when they never moved it. */
export async function findEdge(copy: LocalCopy | undefined, host: HostId): Promise<EdgePlace | undefined> {
  const value = copy && (await readPreferences(copy)).get(nameOf(host))?.value;
  const [at, side] = value?.split(' ') ?? [];
  return edgePlace.safeParse({ at: Number(at), side }).data;
}

/** Remembers where the person left it, for all their browsers. */
export function keepEdge(copy: LocalCopy, host: HostId, { at, side }: EdgePlace, now: Date): Promise<void> {
  return setPreference(copy, { name: nameOf(host), value: `${at.toFixed(3)} ${side}` }, now);
}

const sideName = (host: HostId) => `panel.${host}`;

/** At which edge the person wants the panel on a host's pages; undefined when they never moved it. */
export async function findSide(copy: LocalCopy | undefined, host: HostId): Promise<PanelSide | undefined> {
  return copy && panelSide.safeParse((await readPreferences(copy)).get(sideName(host))?.value).data;
}

/** Remembers at which edge the person wants the panel, for all their browsers. */
export function keepSide(copy: LocalCopy, host: HostId, side: PanelSide, now: Date): Promise<void> {
  return setPreference(copy, { name: sideName(host), value: side }, now);
}
