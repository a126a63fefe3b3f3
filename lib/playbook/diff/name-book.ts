import { corePropertyTexts } from '../../records/property-titles.ts';
import type { Text } from '../../text/text.ts';
import type { Playbook } from '../playbook-schema.ts';
import { type Part, partsOf, quoted } from './words.ts';

/** What people call the things of one playbook. Each gives the id itself where nothing carries it. */
export interface NameBook {
  role(id: unknown): Text;
  person(id: unknown): Text;
  team(id: unknown): Text;
  sop(id: unknown): Text;
  property(id: unknown): Text;
  /** A thing of a list of the given part: a step of a stage, a stage of a motion. */
  inside(part: Part, list: string, id: unknown): Text;
}

/** `documents`: the titles of SOPs that are documents of their own, by id, as far as somebody knows them. */
export function nameBook(playbook: Playbook, documents: ReadonlyMap<string, string> = new Map()): NameBook {
  const core: Record<string, Text> = corePropertyTexts;
  const titleIn = (list: unknown, id: unknown) => {
    const found = partsOf(list).find((one) => one.id === id);
    return String(found?.title ?? found?.name ?? id);
  };
  return {
    role: (id) => quoted(titleIn(playbook.roles, id)),
    person: (id) => quoted(titleIn(playbook.people, id)),
    team: (id) => quoted(titleIn(playbook.teams, id)),
    sop: (id) => quoted(documents.get(String(id)) ?? titleIn(playbook.sops, id)),
    property: (id) => quoted(core[String(id)] ?? titleIn(playbook.properties, id)),
    inside: (part, list, id) => quoted(titleIn(part[list], id)),
  };
}
