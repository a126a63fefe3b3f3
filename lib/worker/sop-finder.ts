import { buildSegment } from '../search/build-segment.ts';
import { type Found, findDocuments, lookedAt } from '../search/find-documents.ts';
import { joinSegments } from '../search/join-segments.ts';
import { mergeSegments } from '../search/merge-segments.ts';
import type { Segment } from '../search/segment.ts';
import { rankOf, trustOf } from '../sops/trust.ts';
import { StoredIndex } from '../store/stored-index.ts';
import type { LocalCopy } from './local-copy.ts';
import { SopLibrary } from './sop-library.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** So many SOPs are taken into the index at once, in slices between which others have their turn. */
const batch = 500;
const slice = 50;
/** A search waits so long (ms) for SOPs that have just come; it finds what is there otherwise. */
const patience = 400;

/** What a search found, and whether it has looked through everything. */
export interface FoundSops {
  /** With the title of the role that keeps it, and whether nobody has said for too long that it is true. */
  found: (Found & { owner: string | null; isExpired: boolean })[];
  count: number;
  isComplete: boolean;
}

/** Finds SOPs of the local copy by any words of theirs, offline as well, and keeps the index of them. */
export class SopFinder {
  readonly #ports: WorkerPorts;
  readonly #known = new WeakMap<LocalCopy, { index: StoredIndex; library: SopLibrary }>();
  readonly #running = new Map<LocalCopy, Promise<void>>();

  constructor(ports: WorkerPorts) {
    this.#ports = ports;
  }

  /** The best `most` SOPs for what was typed. */
  async find(copy: LocalCopy, query: string, most: number): Promise<FoundSops> {
    const { index, library } = this.#for(copy);
    let [opened, shelf] = await Promise.all([index.open(), library.look()]);
    if (opened.state !== shelf.state) {
      await Promise.race([this.keepUp(copy), pause(patience)]);
      [opened, shelf] = await Promise.all([index.open(), library.look()]);
    }
    const playbook = shelf.published?.playbook;
    const hits = await opened.index.search(query, playbook?.synonyms ?? [], lookedAt);
    const read = await library.read(
      shelf,
      hits.hits.map(({ id }) => id),
    );
    const roles = new Map(playbook?.roles.map(({ id, title }) => [id, title]));
    const owners = new Map(read.map(({ id, owner }) => [id, owner && roles.get(owner)]));
    const now = this.#ports.clock();
    const trust = new Map(
      read.flatMap(({ id, known }) => (known ? [[id, trustOf(known, now)] as const] : [])),
    );
    const ranks = new Map([...trust].map(([id, each]) => [id, rankOf(each)]));
    const found = findDocuments(hits, query, read, { most, ranks }).map((each) => ({
      ...each,
      owner: owners.get(each.id) ?? null,
      isExpired: trust.get(each.id)?.state === 'expired',
    }));
    return { found, count: hits.count, isComplete: opened.state === shelf.state };
  }

  /** Takes into the index what has come, and out of it what is gone. One run at a time for each copy; never rejects. */
  keepUp(copy: LocalCopy): Promise<void> {
    const running =
      this.#running.get(copy) ??
      this.#keepUp(copy)
        .catch((error: unknown) => {
          // The person disconnected meanwhile: the index went with the rest.
          if (copy.db.isOpen()) this.#ports.log('the search index was not brought up to date', error);
        })
        .finally(() => this.#running.delete(copy));
    this.#running.set(copy, running);
    return running;
  }

  #for(copy: LocalCopy) {
    const known = this.#known.get(copy) ?? {
      index: new StoredIndex(copy.search),
      library: new SopLibrary(copy),
    };
    this.#known.set(copy, known);
    return known;
  }

  async #keepUp(copy: LocalCopy): Promise<void> {
    const { index, library } = this.#for(copy);
    if ((await index.indexedState()) === (await library.look()).state) return;
    await this.#ports.exclusively('search', async () => {
      const shelf = await library.look();
      const [has, is] = await Promise.all([index.stamps(), library.stamps(shelf)]);
      const fresh = [...is].filter(([id, stamp]) => has.get(id) !== stamp).map(([id]) => id);
      const gone = [...has.keys()].filter((id) => !is.has(id));
      if (gone.length > 0) await index.add(buildSegment([], gone));
      for (let from = 0; from < fresh.length; from += batch) {
        const segment = await this.#segmentOf(library, fresh.slice(from, from + batch));
        // After many have come, one segment is looked through faster than some.
        await index.add(segment, fresh.length > 2 * batch && from + batch >= fresh.length);
      }
      await index.setState(shelf.state);
    });
  }

  async #segmentOf(library: SopLibrary, ids: readonly string[]): Promise<Segment> {
    let segments: Segment[] = [];
    for (let from = 0; from < ids.length; from += slice) {
      const read = await library.read(await library.look(), ids.slice(from, from + slice));
      segments = joinSegments(segments, buildSegment(read));
      await pause(0);
    }
    return segments.reduce((all, next) => mergeSegments(all, next, false));
  }
}

const pause = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));
