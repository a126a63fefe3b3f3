/** Where an SOP is written: the part of the dashboard's address behind the `#`. */
export function editPlace(key: string): string {
  return `sops/edit/${key}`;
}

/** The draft that a part of an address names, or nothing. */
export function findEditKey(place: string): string | undefined {
  return /^sops\/edit\/(~[a-z0-9-]{1,60}|[a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(place)?.[1];
}
