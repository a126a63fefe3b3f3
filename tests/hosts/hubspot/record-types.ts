/** The objects whose pages the stand-in has, by HubSpot's number for them. */
export const typeIds = { contact: '0-1', company: '0-2', deal: '0-3', ticket: '0-5' } as const;

export type StandInObject = keyof typeof typeIds;

/** One record as the stand-in's pages show it: every text is what a person would read there. */
export interface StandInRecord {
  object: StandInObject;
  id: string;
  title: string;
  /** HubSpot's internal name of a property → its text. Empty text: the host shows "--". */
  values: Record<string, string>;
}

export const objects = Object.keys(typeIds) as StandInObject[];

/** The object that HubSpot calls by this number or, in older addresses, by this word; nothing when there is no such page. */
export function findObject(name: string | undefined): StandInObject | undefined {
  return objects.find((object) => typeIds[object] === name || object === name);
}
