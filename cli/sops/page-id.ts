/** A name at the end that Notion (32 hexadecimal digits) or Confluence (`_` and digits) adds to a file's own. */
const added = /(?:[ _-][0-9a-f]{32}|_\d{4,})$/;

/** What a file is called, without its folder, its ending and what the tool it comes from has added. */
export function plainName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/i, '');
  return name.replace(added, '') || name;
}

/** An id for a title; of a title in other letters than Latin ones, a running number. `taken` grows by it. */
export function newSopId(title: string, taken: Set<string>): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replaceAll(/^-+|-+$/g, '');
  const base = slug === '' ? 'sop' : slug;
  let id = slug === '' ? 'sop-1' : base;
  for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
  taken.add(id);
  return id;
}
