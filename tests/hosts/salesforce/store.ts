import type { ObjectName, StandInOptions, StandInRecord } from './stand-in-options.ts';

const texts = ['locale', 'theme', 'shadow', 'app', 'highlights', 'form', 'path', 'list', 'drop'];
const flags = ['split', 'folded', 'reuse', 'sloppy', 'busy', 'renamed', 'anchors', 'hostile'];
const counts = ['rows', 'lingers', 'timelineItems'];

let options: StandInOptions = fromAddress(window.__salesforceOptions);

export function currentOptions(): StandInOptions {
  return options;
}

export function changeOptions(part: Partial<StandInOptions>): void {
  options = { ...options, ...part };
}

export function findRecord(id: string | undefined): StandInRecord | undefined {
  return options.records.find((record) => record.id === id);
}

/** What an address of the stand-in shows. */
export interface Route {
  id?: string;
  /** The record below which the console keeps the tab. */
  parent?: string;
  list?: ObjectName;
}

/** The record's id is 15 or 18 characters long. */
export function readAddress(): Route {
  const { pathname, search } = location;
  const [, list] = /^\/lightning\/o\/(\w+)\/list/.exec(pathname) ?? [];
  if (list) return { list: list as ObjectName };
  const id = idIn(pathname);
  const parent = idIn(new URLSearchParams(search).get('ws') ?? '');
  return { ...(id ? { id } : {}), ...(parent ? { parent } : {}) };
}

function idIn(path: string): string | undefined {
  const [, short] = /^\/lightning\/r\/(?:[A-Za-z]+\/)?(\w{15})(?:\w{3})?\//.exec(path) ?? [];
  return options.records.find((record) => short && record.id.startsWith(short))?.id;
}

function fromAddress(given: StandInOptions): StandInOptions {
  const query = new URLSearchParams(location.search);
  const pick = (names: string[], read: (text: string) => unknown) =>
    Object.fromEntries(
      names.flatMap((name) => (query.has(name) ? [[name, read(query.get(name) ?? '')]] : [])),
    );
  const late = Number(query.get('late') ?? 0);
  return {
    ...given,
    ...pick(texts, String),
    ...pick(flags, (text) => text === 'true'),
    ...pick(counts, Number),
    ...(late ? { late: { highlights: late, path: late, details: late } } : {}),
  };
}
