import { foreignSops } from '../playbook/named-sops.ts';
import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import { type PublishedSop, publishedSop } from '../sops/sop-document.ts';
import type { SopHead } from '../sops/sop-head.ts';
import { type KnownSop, withSops } from '../sops/with-sops.ts';
import type { SopRow, WorkspaceDb } from '../store/workspace-db.ts';

/** The SOP documents of a local copy, and the playbook with them in it. */
export class KeptSops {
  readonly #db: WorkspaceDb;
  #joined: { published: PublishedPlaybook; at: string; with: PublishedPlaybook } | undefined;
  #heads: { at: string; heads: SopHead[] } | undefined;

  constructor(db: WorkspaceDb) {
    this.#db = db;
  }

  /** An SOP document, read through its schema, because an older version of the extension may have stored it. */
  async find(id: string): Promise<PublishedSop | undefined> {
    const parsed = publishedSop.safeParse((await this.#db.sops.get(id))?.sop);
    return parsed.success ? parsed.data : undefined;
  }

  /** The ids of all documents that this member may read. */
  ids(): Promise<string[]> {
    return this.#db.sops.toCollection().primaryKeys();
  }

  /** All of them without their texts, by title. Read once for each change: the texts of many are large. */
  async heads(): Promise<SopHead[]> {
    const at = await this.#cursor();
    if (this.#heads?.at === at) return this.#heads.heads;
    const heads: SopHead[] = [];
    await this.#db.sops.each(({ sop: { body: _body, ...head } }) => heads.push(head));
    heads.sort((a, b) => a.title.localeCompare(b.title));
    this.#heads = { at, heads };
    return heads;
  }

  /** Another text whenever the documents are other ones. */
  async #cursor(): Promise<string> {
    return JSON.stringify((await this.#db.meta.get('sops'))?.value ?? null);
  }

  /**
   * The playbook with the documents that it names or that are attached to its stages and steps. Their texts are left
   * out: the rules look at none, and a reader asks for the one that is opened. Made once for each change.
   */
  async joinedTo(published: PublishedPlaybook): Promise<PublishedPlaybook> {
    const at = await this.#cursor();
    if (this.#joined?.published === published && this.#joined.at === at) return this.#joined.with;
    const { playbook } = published;
    const named = [...foreignSops(playbook), ...playbook.sops.map(({ id }) => id)];
    const [byName, byPlace] = await Promise.all([
      this.#db.sops.bulkGet(named),
      this.#db.sops.where('places').anyOf(placesOf(published)).toArray(),
    ]);
    const documents = new Map([...byName, ...byPlace].flatMap((row) => (row ? [[row.id, known(row)]] : [])));
    const joined = withSops(published, [...documents.values()]);
    this.#joined = { published, at, with: joined };
    return joined;
  }
}

function known({ sop: { id, title, owner, attach } }: SopRow): KnownSop {
  return { id, title, owner, attach, body: '' };
}

/** Everything in a playbook that an SOP can be attached to. */
function placesOf({ playbook }: PublishedPlaybook): string[] {
  return playbook.motions.flatMap((motion) => [
    motion.id,
    ...motion.stages.flatMap((stage) => {
      const here = `${motion.id}/${stage.id}`;
      return [here, ...stage.steps.map(({ id }) => `${here}/${id}`)];
    }),
  ]);
}
