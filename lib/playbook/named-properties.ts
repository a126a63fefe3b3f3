import { corePropertyTitles } from '../records/property-titles.ts';
import type { Playbook } from './playbook-schema.ts';
import { type PropertyType, propertyTypesOf } from './property-types.ts';

export interface NamedProperty {
  id: string;
  title: string;
  type: PropertyType;
}

/** Every property a playbook can name, with its title and type: those every record has first. */
export function namedProperties(playbook: Pick<Playbook, 'properties'>): NamedProperty[] {
  const titles = new Map<string, string>([
    ...Object.entries(corePropertyTitles),
    ...playbook.properties.map(({ id, title }) => [id, title] as const),
  ]);
  return [...propertyTypesOf(playbook)].map(([id, type]) => ({ id, title: titles.get(id) ?? id, type }));
}

/**
 * The properties that a word of a due time means: the one with this id, else all with this title, whatever their
 * type. Capitals, spaces and hyphens do not matter, so `close date` means `closeDate`.
 */
export function findNamedProperties(written: string, properties: readonly NamedProperty[]): NamedProperty[] {
  const byId = properties.filter(({ id }) => plain(id) === plain(written));
  return byId.length > 0 ? byId : properties.filter(({ title }) => plain(title) === plain(written));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '');
}
