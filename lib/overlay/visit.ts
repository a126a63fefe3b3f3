import { type PageScan, scanPage } from '../hosts/scan-page.ts';
import type { Scene } from '../hosts/scene.ts';
import type { FreshValue } from '../hosts/track-freshness.ts';
import { type ValueWatch, watchValues } from '../hosts/watch-values.ts';
import type { PageMessage } from '../messages/page-messages.ts';
import type { Observation } from '../records/observation.ts';
import { recordKey } from '../records/record-key.ts';
import type { RecordRef } from '../records/record-ref.ts';
import { isLineAnswer } from './line-answer.ts';
import { knownNames, type PageContext } from './page-context.ts';

/** A visit shorter than this (ms) was not read in peace: its late parts may still arrive afterwards. Pages have been
 *  seen to take four seconds. */
const peace = 5000;
/** A record left longer ago than this (ms) no longer disturbs the next one. */
const linger = 5000;
/** Waiting longer than this for the worker shows quiet bars (ms). */
const quiet = 300;

/** What a visit begins with. */
export interface Arrival {
  record: RecordRef;
  scene: Scene;
  /** What was on screen at the moment the record changed; it belongs to whatever the tab showed before. */
  before: PageScan;
  /** The properties that were looked for then; undefined when the document was new and nothing was there. */
  looked: ReadonlySet<string> | undefined;
  /** The visit before. */
  former: Visit | undefined;
}

/** One stay of the tab on one record: says it to the worker, reads its values, and shows the worker's line. */
export class Visit {
  readonly record: RecordRef;
  readonly key: string;
  readonly scene: Scene;
  /** `performance.now()` when the record changed, and when the tab went on to something else. */
  readonly start = performance.now();
  #end: number | undefined;
  readonly #context: PageContext;
  readonly #arrival: Arrival;
  /** No address says whose values these are. Parts of the next record may arrive before the link that leads to it. */
  readonly #isPreview: boolean;
  readonly #isHurried: boolean;
  #watch: ValueWatch | undefined;
  /** What the watch reads, to notice when the worker wants more. */
  #wanted = '';
  /** The worker has heard of this visit. */
  #isHeard = false;
  /** What the worker did not hear, by property; said again with the next heartbeat. */
  #unsent = new Map<string, Observation>();
  #isReported = false;
  /** The properties that were said. */
  #told = new Set<string>();
  readonly #patience: ReturnType<typeof setTimeout>;

  constructor(context: PageContext, arrival: Arrival) {
    this.#context = context;
    this.#arrival = arrival;
    this.record = arrival.record;
    this.scene = arrival.scene;
    this.key = recordKey(arrival.record);
    this.#isPreview = arrival.scene.view.link !== undefined;
    this.#isHurried = this.#isPreview || (arrival.former?.isLate(this.start) ?? false);
    this.#patience = setTimeout(() => {
      // Only where something was shown before: on a foreign account not even bars may appear.
      if (context.isCurrent(this) && context.accounts.has(this.record.account)) context.line.wait();
    }, quiet);
  }

  /** Says which record this is, with a few more attempts while the worker is starting. */
  async introduce(): Promise<void> {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await this.ask();
      if (this.#isHeard) return;
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt));
      if (!this.#context.isCurrent(this)) return;
    }
  }

  /** Asks for the line anew. */
  ask(): Promise<void> {
    return this.#say(nameRecord(this.record, this.#context.packVersion));
  }

  /** Reads again, and says what was not heard; keeps the worker awake. */
  refresh(): void {
    this.#watch?.nudge();
    const observations = [...this.#unsent.values()];
    this.#unsent.clear();
    if (!this.#isHeard) void this.ask();
    if (observations.length > 0) void this.#say(this.#observed(observations));
    else if (this.#isHeard) void this.#say({ type: 'page.heartbeat' });
  }

  /** Ends the visit. */
  leave(): void {
    this.#end = performance.now();
    this.#watch?.stop();
    clearTimeout(this.#patience);
  }

  /** What is on screen at this moment where the next record will be. */
  glance(next: Scene, names: Map<string, string>): PageScan {
    return this.#watch?.glance(next, names) ?? scanPage(next, names, new WeakSet());
  }

  /** What was on screen when the page was last read. */
  lastScan(): PageScan {
    return this.#watch?.last() ?? new Map();
  }

  /** Whether nothing of a former record can be left on screen: there was none in this document, or it is long gone. */
  isCalm(): boolean {
    if (!this.#arrival.looked) return true;
    return performance.now() - this.start > linger && (this.#watch?.isVerified() ?? false);
  }

  /** Whether parts of this record may still arrive after it was left: it was left at once or unread, and just now. */
  isLate(now: number): boolean {
    const left = this.#end ?? now;
    return now - left < linger && (left - this.start < peace || !this.#watch?.isVerified());
  }

  /** Says once what is missing on this page; `missing` names the places for the line that were not found. */
  report(found: ReadonlySet<string>, missing: string[]): void {
    if (this.#isReported || !this.#watch) return;
    this.#isReported = true;
    const { view, pack } = this.scene;
    const probes = [...missing, ...view.expects.filter((one) => one !== 'mount' && !found.has(one))];
    void this.#context.runtime.send({ type: 'page.missing', page: view.id, pack: pack.version, probes });
  }

  async #say(message: PageMessage): Promise<void> {
    const { runtime, line, lines, accounts, isCurrent, stop } = this.#context;
    if (!runtime.isAlive()) return stop();
    const answer = await runtime.send(message);
    if (!isLineAnswer(answer)) {
      if (message.type === 'page.observed') this.#keep(message.observations);
      return;
    }
    this.#isHeard = true;
    clearTimeout(this.#patience);
    if (!isCurrent(this)) return;
    // All of it is asked and read anew then.
    if (answer.pack !== undefined) return this.#context.usePack(answer.pack);
    // The worker's book of tabs was lost, as after a reload of the extension: it has to hear the record again.
    if (!answer.show && answer.why === 'no-record' && message.type !== 'page.record') return this.ask();
    if (answer.show) accounts.add(this.record.account);
    if (answer.show && answer.line.key === this.key) {
      line.show(answer.line);
      lines.keep(answer.line);
    } else line.remove();
    // Hidden, paused, signed out: what else the tab remembers may be just as wrong.
    if (!answer.show) lines.clear();
    // A record that the worker cannot place yet may become placeable by what the page says of it.
    if (answer.show || answer.why === 'no-motion') this.#read(answer.show ? answer.read : []);
    else {
      this.#watch?.stop();
      this.#watch = undefined;
      this.#wanted = '';
    }
  }

  #keep(observations: Observation[]): void {
    for (const seen of observations)
      if (!this.#unsent.has(seen.property)) this.#unsent.set(seen.property, seen);
  }

  #read(more: { property: string; name: string }[]): void {
    const { adapter, titles } = this.#context;
    const { object } = this.record;
    const names = new Map(Object.entries(adapter.names[object] ?? {}));
    for (const { property, name } of more) names.set(property, name);
    const known = knownNames(this.#context, object);
    for (const [property, name] of names) known.set(property, name);
    const wanted = JSON.stringify([...names]);
    if (this.#watch && this.#wanted === wanted) return;
    this.#watch?.stop();
    this.#wanted = wanted;
    const { before, looked } = this.#arrival;
    this.#watch = watchValues({
      scene: this.scene,
      wanted: names,
      before,
      unlooked: new Set([...names.keys()].filter((property) => looked && !looked.has(property))),
      isHurried: this.#isHurried,
      settled: this.start + linger,
      // However long ago it was left: hosts use a page again for the next record, with the former one still in it.
      foreign: titles.findForeign(this.key),
      onFresh: (values) => this.#tell(values),
      onSettled: (found) => this.report(found, []),
    });
  }

  #tell(fresh: FreshValue[]): void {
    const { isCurrent, titles } = this.#context;
    if (!isCurrent(this)) return;
    const values = this.#isPreview ? fresh.filter(({ property }) => !this.#told.has(property)) : fresh;
    for (const { property } of values) this.#told.add(property);
    if (values.length === 0) return;
    const asOf = new Date().toISOString();
    const title = values.find(({ property }) => property === 'name')?.value;
    if (title) titles.remember(title, this.key);
    for (const { property } of values) this.#unsent.delete(property);
    const observations: Observation[] = values.slice(0, 60).map(({ property, value, changed }) => ({
      property,
      value,
      source: 'page',
      asOf,
      ...(changed ? { changed } : {}),
      ...(changed && property === 'stage' ? { since: asOf } : {}),
    }));
    void this.#say(this.#observed(observations));
  }

  #observed(observations: Observation[]): PageMessage {
    const locale = document.documentElement.lang.slice(0, 35);
    return { type: 'page.observed', record: this.record, observations, ...(locale ? { locale } : {}) };
  }
}

export function nameRecord(
  record: RecordRef | null,
  pack?: number,
): Extract<PageMessage, { type: 'page.record' }> {
  // Grows over reloads too: not every browser tells the worker that the document is another one.
  const at = performance.timeOrigin + performance.now();
  return { type: 'page.record', record, at, ...(pack === undefined ? {} : { pack }) };
}
