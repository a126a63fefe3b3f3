import { type NamedProperty, namedProperties } from '../playbook/named-properties.ts';
import type { Motion, Person, Playbook, PublishedPlaybook, Sop, Stage } from '../playbook/playbook-schema.ts';
import { type PropertyType, propertyTypesOf } from '../playbook/property-types.ts';
import { corePropertyTexts } from '../records/property-titles.ts';
import type { HostId, RecordRef } from '../records/record-ref.ts';
import { isSameKind } from '../records/same-kind.ts';
import type { Text } from '../text/text.ts';

/** A published playbook with its names looked up once, not at every evaluation. */
export interface PlaybookIndex {
  version: number;
  playbook: Playbook;
  sops: Map<string, Sop>;
  roles: Map<string, string>;
  /** What people call a property, by its id. */
  titles: Map<string, Text>;
  /** The properties that due times may name. */
  properties: NamedProperty[];
  /** What a property's values are, by its id. */
  types: Map<string, PropertyType>;
  /** The stage of a motion that a host's own id or name means, or null. */
  stageOf(motion: Motion, host: HostId, shown: string): Stage | null;
  /** The motions that run on this kind of record in this pipeline; an unknown pipeline excludes none. */
  motionsFor(ref: Pick<RecordRef, 'host' | 'object'>, pipeline: string | null): Motion[];
  /** The person a host means by an owner id or name, or nothing. */
  findPerson(host: HostId, shown: string): Person | undefined;
}

const indexes = new WeakMap<PublishedPlaybook, PlaybookIndex>();

/** The index of a published playbook; made once per playbook object. */
export function indexOf(published: PublishedPlaybook): PlaybookIndex {
  const before = indexes.get(published);
  if (before) return before;
  const made = makeIndex(published);
  indexes.set(published, made);
  return made;
}

function makeIndex({ version, playbook }: PublishedPlaybook): PlaybookIndex {
  const stages = new Map(
    playbook.motions.flatMap((motion) =>
      motion.stages.flatMap((stage) => stageNames(motion, stage).map((name) => [name, stage] as const)),
    ),
  );
  const people = new Map(
    playbook.people.flatMap((person) => personNames(person).map((name) => [name, person])),
  );
  return {
    version,
    playbook,
    sops: new Map(playbook.sops.map((sop) => [sop.id, sop])),
    roles: new Map(playbook.roles.map((role) => [role.id, role.title])),
    titles: new Map<string, Text>([
      ...Object.entries(corePropertyTexts),
      ...playbook.properties.map((one) => [one.id, one.title] as const),
    ]),
    properties: namedProperties(playbook),
    types: propertyTypesOf(playbook),
    stageOf: (motion, host, shown) => stages.get(`${motion.id} ${host} ${plain(shown)}`) ?? null,
    motionsFor: (ref, pipeline) =>
      motionsOn(playbook.motions, ref).filter((one) => runsIn(one, ref, pipeline)),
    findPerson: (host, shown) => people.get(`${host} ${plain(shown)}`) ?? people.get(`* ${plain(shown)}`),
  };
}

function stageNames(motion: Motion, stage: Stage): string[] {
  const names = (['hubspot', 'salesforce', 'asana'] as const).flatMap((host) =>
    [stage.title, ...(stage.hosts?.[host] ?? [])].map((name) => `${host} ${plain(name)}`),
  );
  return names.map((name) => `${motion.id} ${name}`);
}

function personNames(person: Person): string[] {
  const anywhere = [person.name, person.email ?? ''].filter(Boolean).map((name) => `* ${plain(name)}`);
  const onHosts = Object.entries(person.hosts ?? {}).flatMap(([host, names]) =>
    (names ?? []).map((name) => `${host} ${plain(name)}`),
  );
  return [...anywhere, ...onHosts];
}

/** The motions for the host's own word; where there is none, those for another host's word for the same kind of record,
 *  so that what is written for deals holds for opportunities too. */
function motionsOn(motions: readonly Motion[], { object }: Pick<RecordRef, 'object'>): readonly Motion[] {
  const own = motions.filter((motion) => motion.on.object === object);
  return own.length > 0 ? own : motions.filter((motion) => isSameKind(motion.on.object, object));
}

function runsIn(motion: Motion, ref: Pick<RecordRef, 'host'>, pipeline: string | null): boolean {
  if (!motion.on.pipelines) return true;
  const pipelines = motion.on.pipelines[ref.host] ?? [];
  return pipelines.some((name) => pipeline === null || plain(name) === plain(pipeline));
}

/** Hosts and people differ in capitals and spaces only. */
function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
