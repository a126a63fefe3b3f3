import { findRecord } from '../hosts/find-record.ts';
import { type PageScan, scanPage } from '../hosts/scan-page.ts';
import type { SelectorPack } from '../hosts/selector-pack.ts';
import type { FreshValue } from '../hosts/track-freshness.ts';
import { watchLocation } from '../hosts/watch-location.ts';
import { watchValues } from '../hosts/watch-values.ts';
import type { PageCommand, PageMessage } from '../messages/page-messages.ts';
import type { PageRuntime } from '../platform/page-runtime.ts';
import type { Observation } from '../records/observation.ts';
import { recordKey } from '../records/record-key.ts';
import type { RecordRef } from '../records/record-ref.ts';
import { createPanelFrame, removeLeftPanels } from './create-panel-frame.ts';
import { isLineAnswer } from './line-answer.ts';
import { createStage } from './place-line.ts';
import { createTitleMemory } from './title-memory.ts';
import type { Visit } from './visit.ts';

/** A visit shorter than this (ms) was not read in peace: its late parts may still arrive afterwards. Pages have been
 *  seen to take four seconds. */
const peace = 5000;
/** A record left longer ago than this (ms) no longer disturbs the next one. */
const linger = 5000;
/** Waiting longer than this for the worker shows quiet bars (ms). */
const quiet = 300;
/** While somebody looks, the worker is kept awake and asked for news this often (ms). */
const heartbeat = 20_000;
/** How often a script looks whether its extension still stands behind it (ms). */
const pulse = 5000;

/**
 * Runs Waymark inside one host page until the signal aborts: follows the address, tells the worker which
 * record the tab shows and what is believed about it, and shows the worker's line and panel. It never throws
 * into the page, and opens nothing by itself.
 */
export function runOverlay(pack: SelectorPack, runtime: PageRuntime, signal: AbortSignal): void {
  const end = new AbortController();
  const frame = createPanelFrame(runtime, (isOpen) => line.setOpen(isOpen));
  const line = createStage(
    pack,
    () => toggle(),
    (probes) => report(probes),
  );
  const titles = createTitleMemory();
  /** Accounts of this tab for which the worker has shown a line. */
  const accounts = new Set<string>();
  /** Every property this tab was ever asked to read, for the look at the former record's screen. */
  const known = new Map(Object.entries(pack.names));
  let visit: Visit | undefined;

  const toggle = () => (frame.isOpen() ? frame.close() : frame.open());

  const stop = () => {
    if (end.signal.aborted) return;
    end.abort();
    visit?.watch?.stop();
    visit = undefined;
    line.remove();
    frame.close();
  };

  const isCurrent = (asked: Visit) => {
    const record = findRecord(pack, location.href);
    return visit === asked && record !== undefined && recordKey(record) === asked.key;
  };

  const ask = async (asked: Visit, message: PageMessage): Promise<void> => {
    if (!runtime.isAlive()) return stop();
    const answer = await runtime.send(message);
    if (!isLineAnswer(answer)) {
      if (message.type === 'page.observed') keep(asked, message.observations);
      return;
    }
    asked.isHeard = true;
    clearTimeout(asked.patience);
    if (!isCurrent(asked)) return;
    // The worker's book of tabs was lost, as after a reload of the extension: it has to hear the record again.
    if (!answer.show && answer.why === 'no-record' && message.type !== 'page.record') {
      return ask(asked, nameRecord(asked.record));
    }
    if (answer.show) accounts.add(asked.record.account);
    if (answer.show && answer.line.key === asked.key) {
      asked.hasLine = true;
      line.show(answer.line);
    } else {
      asked.hasLine = false;
      line.remove();
    }
    // A record that the worker cannot place yet may become placeable by what the page says of it.
    if (answer.show || answer.why === 'no-motion') read(asked, answer.show ? answer.read : []);
    else {
      asked.watch?.stop();
      asked.watch = undefined;
      asked.wanted = '';
    }
  };

  const keep = (asked: Visit, observations: Observation[]) => {
    for (const seen of observations)
      if (!asked.unsent.has(seen.property)) asked.unsent.set(seen.property, seen);
  };

  const read = (asked: Visit, more: { property: string; name: string }[]) => {
    const names = new Map(Object.entries(pack.names));
    for (const { property, name } of more) names.set(property, name);
    for (const [property, name] of names) known.set(property, name);
    const wanted = JSON.stringify([...names]);
    if (asked.watch && asked.wanted === wanted) return;
    asked.watch?.stop();
    asked.wanted = wanted;
    asked.watch = watchValues({
      pack,
      wanted: names,
      before: asked.before,
      unlooked: new Set([...names.keys()].filter((property) => asked.looked && !asked.looked.has(property))),
      isHurried: asked.isHurried,
      settled: asked.start + linger,
      foreign: asked.isHurried ? titles.findForeign(asked.key) : new Set(),
      onFresh: (values) => say(asked, values),
    });
  };

  const say = (asked: Visit, values: FreshValue[]) => {
    if (!isCurrent(asked)) return;
    const asOf = new Date().toISOString();
    const title = values.find(({ property }) => property === 'name')?.value;
    if (title) titles.remember(title, asked.key);
    for (const { property } of values) asked.unsent.delete(property);
    const observations: Observation[] = values.slice(0, 60).map(({ property, value, changed }) => ({
      property,
      value,
      source: 'page',
      asOf,
      ...(changed ? { changed } : {}),
      ...(changed && property === 'stage' ? { since: asOf } : {}),
    }));
    void ask(asked, { type: 'page.observed', record: asked.record, observations });
  };

  const report = (probes: string[]) => {
    if (!visit || visit.isReported) return;
    visit.isReported = true;
    const missing = visit.watch && !visit.watch.isVerified() ? [...probes, 'title'] : probes;
    void runtime.send({ type: 'page.missing', page: visit.record.object, probes: missing });
  };

  /** Says which record this is, with a few more attempts while the worker is starting. */
  const introduce = async (entered: Visit) => {
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await ask(entered, nameRecord(entered.record));
      if (entered.isHeard) return;
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt));
      if (!isCurrent(entered)) return;
    }
  };

  const enter = (record: RecordRef, before: PageScan, former?: Visit) => {
    const start = performance.now();
    const entered: Visit = {
      record,
      key: recordKey(record),
      start,
      before,
      looked: hasMoved ? new Set(known.keys()) : undefined,
      end: undefined,
      isHurried: former !== undefined && isLateAfter(former, start),
      watch: undefined,
      wanted: '',
      hasLine: false,
      isHeard: false,
      unsent: new Map(),
      isReported: false,
      patience: setTimeout(() => {
        // Only where something was shown before: on a foreign account not even bars may appear.
        if (isCurrent(entered) && accounts.has(record.account)) line.wait();
      }, quiet),
    };
    visit = entered;
    // On an account that is not ours not even an empty line may stay.
    if (accounts.has(record.account)) line.blank();
    else line.remove();
    line.enter();
    void introduce(entered);
  };

  let hasMoved = false;
  let former: Visit | undefined;
  const start = () => {
    const record = findRecord(pack, location.href);
    frame.follow(record ? recordKey(record) : null);
    if (record) enter(record, new Map());
    else void runtime.send(nameRecord(null));
  };

  const move = () => {
    if (!runtime.isAlive()) return stop();
    const record = findRecord(pack, location.href);
    if (record && recordKey(record) === visit?.key) return;
    hasMoved = true;
    // Taken now, inside the page's own navigation: what is on screen at this moment is not the next record's.
    // It comes before any change of ours, which would make the browser lay the page out once more.
    const before = record && (visit?.watch?.glance(known) ?? scanPage(pack, known, new WeakSet()));
    frame.follow(record ? recordKey(record) : null);
    if (visit) {
      visit.end = performance.now();
      visit.watch?.stop();
      former = visit;
      visit = undefined;
    }
    if (record && before) enter(record, before, former);
    else {
      line.remove();
      void runtime.send(nameRecord(null));
    }
  };

  const refresh = () => {
    if (document.hidden || !visit) return;
    visit.watch?.nudge();
    const { record, isHeard, unsent } = visit;
    const observations = [...unsent.values()];
    unsent.clear();
    if (!isHeard) void ask(visit, nameRecord(record));
    if (observations.length > 0) void ask(visit, { type: 'page.observed', record, observations });
    else if (isHeard) void ask(visit, { type: 'page.heartbeat' });
  };

  const obey = (command: PageCommand) => {
    if (command.type === 'panel.toggle') toggle();
    else if (command.type === 'panel.close') frame.close();
    else if (visit && (command.key === null || command.key === visit.key)) {
      void ask(visit, nameRecord(visit.record));
    }
  };

  removeLeftPanels();
  signal.addEventListener('abort', stop);
  watchLocation(move, end.signal);
  runtime.onCommand(obey, end.signal);
  document.addEventListener('visibilitychange', refresh, { signal: end.signal });
  const timers = [
    setInterval(refresh, heartbeat),
    setInterval(() => {
      if (!document.hidden && !runtime.isAlive()) stop();
    }, pulse),
  ];
  end.signal.addEventListener('abort', () => timers.forEach(clearInterval));
  start();
}

function nameRecord(record: RecordRef | null): PageMessage {
  // Grows over reloads too: not every browser tells the worker that the document is another one.
  return { type: 'page.record', record, at: performance.timeOrigin + performance.now() };
}

/** Whether parts of a former record may still arrive: it was left at once or unread, and just now. */
function isLateAfter(former: Visit, now: number): boolean {
  const left = former.end ?? now;
  return now - left < linger && (left - former.start < peace || !former.watch?.isVerified());
}
