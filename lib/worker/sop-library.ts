import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import type { SearchDocument } from '../search/search-document.ts';
import { searchTextOf } from '../search/search-text-of.ts';
import type { PublishedSop } from '../sops/sop-document.ts';
import type { LocalCopy } from './local-copy.ts';

/** So many documents are kept taken apart: with each letter that is typed mostly the same are looked at again. */
const mostKnown = 200;

/** An SOP as it is searched, and the role that keeps it. */
export interface Shelved extends SearchDocument {
  owner: string | undefined;
  /** By which a document is trusted; nothing for one of the playbook. */
  known?: Pick<PublishedSop, 'verifiedAt' | 'interval'>;
}

/** What is on the shelf now: another `state` whenever there may be other SOPs. */
interface Shelf {
  state: string;
  published: PublishedPlaybook | undefined;
}

/** Everything that a search for SOPs looks through: the documents, and the playbook's own where none has taken their place. */
export class SopLibrary {
  readonly #copy: LocalCopy;
  readonly #known = new Map<string, Shelved>();
  #state = '';

  constructor(copy: LocalCopy) {
    this.#copy = copy;
  }

  async look(): Promise<Shelf> {
    const [pulled, published] = await Promise.all([this.#copy.db.meta.get('sops'), this.#copy.findWritten()]);
    const state = JSON.stringify([pulled?.value ?? null, published?.version, published?.publishedAt]);
    // What was taken away is not remembered either.
    if (state !== this.#state) this.#known.clear();
    this.#state = state;
    return { state, published };
  }

  /** The stamps of all, by id. */
  async stamps({ published }: Shelf): Promise<Map<string, string>> {
    const own = (published?.playbook.sops ?? []).map(({ id }): [string, string] => [id, stampOf(published)]);
    const keys = await this.#copy.db.sops.orderBy('[id+sop.version]').keys();
    const documents = (keys as unknown as [string, number][]).map(([id, version]): [string, string] => [
      id,
      `document ${version}`,
    ]);
    return new Map([...own, ...documents]);
  }

  /** Those of the ids that are there; their stamps are what `stamps` says of them. */
  async read({ published }: Shelf, ids: readonly string[]): Promise<Shelved[]> {
    const missing = ids.filter((id) => !this.#known.has(id));
    const rows = missing.length === 0 ? [] : await this.#copy.db.sops.bulkGet(missing);
    if (this.#known.size + missing.length > mostKnown) {
      for (const id of [...this.#known.keys()].filter((id) => !ids.includes(id))) this.#known.delete(id);
    }
    for (const [nth, id] of missing.entries()) {
      const shelved = rows[nth] ? fromDocument(rows[nth].sop) : fromPlaybook(published, id);
      if (shelved) this.#known.set(id, shelved);
    }
    return ids.flatMap((id) => this.#known.get(id) ?? []);
  }
}

function fromDocument(sop: PublishedSop): Shelved {
  const { id, title, body, tags, attach, version, owner, verifiedAt, interval } = sop;
  const keys = [...tags, ...attach.fields];
  return {
    id,
    stamp: `document ${version}`,
    title,
    keys,
    owner,
    known: { verifiedAt, interval },
    ...searchTextOf(body),
  };
}

function fromPlaybook(published: PublishedPlaybook | undefined, id: string): Shelved | undefined {
  const sop = published?.playbook.sops.find((each) => each.id === id);
  if (!sop) return undefined;
  const { title, owner, body } = sop;
  return { id, stamp: stampOf(published), title, keys: [], owner, ...searchTextOf(body) };
}

const stampOf = (published: PublishedPlaybook | undefined) =>
  `playbook ${published?.version} ${published?.publishedAt}`;
