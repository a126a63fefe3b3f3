import { foldHandoff, type HandoffLife } from '../../../lib/handoff/fold-handoff.ts';
import { movesOf } from '../../../lib/handoff/move-passage.ts';
import type { Passage } from '../../../lib/handoff/passage.ts';
import { applyEvent } from '../../../lib/records/apply-event.ts';
import type { Actor, HandoffEvent, JournalEvent } from '../../../lib/records/journal-event.ts';
import { recordKey } from '../../../lib/records/record-key.ts';
import type { RecordState } from '../../../lib/records/record-state.ts';
import { handoffEntries } from '../../../lib/rules/handoffs/handoff-entries.ts';
import { visitsOf } from '../../../lib/rules/visits.ts';
import { seededRandom } from '../../server/seeded-random.ts';

const record = { host: 'hubspot', account: '1', object: 'deal', id: '9' } as const;
const stages = [
  { id: 'proposal', kind: 'open' as const },
  { id: 'won', kind: 'won' as const },
  { id: 'lost', kind: 'lost' as const },
].map((stage) => ({ ...stage, title: stage.id, steps: [], exit: [], sops: [] }));

interface Told {
  event: JournalEvent;
  by: Actor;
}

interface Browser {
  who: Actor;
  /** What it knows, in the order in which it came to know it. */
  known: Told[];
  unsent: Told[];
  /** How far its clock is off (ms). */
  skew: number;
}

export interface Interleaving {
  /** Words about the handoff in the journal. */
  words: number;
  applied: number;
  refused: number;
  /** The states its passages ended in. */
  ends: string[];
}

/**
 * Lets two people work on one deal, each in a browser that is offline most of the time, move it through its stages and say whatever
 * can be said of its handoff, fitting or not. Throws where two who know the same come to different ends, where a
 * word neither counts nor is refused with a reason, or where a passage stands as none can. The same seed does the same.
 */
export function runTwoPeople(seed: number): Interleaving {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const journal: Told[] = [];
  const browsers = ['Mara', 'Priya'].map(
    (name): Browser => ({
      who: { id: name.toLowerCase(), name },
      known: [],
      unsent: [],
      skew: Math.round((random() - 0.5) * 600_000),
    }),
  );
  let now = Date.UTC(2026, 10, 2, 9);
  let count = 0;
  const id = () => {
    count += 1;
    const tail = Math.floor(random() * 2 ** 40).toString(16);
    return `0190a000-0000-7000-8${String(count).padStart(3, '0')}-${tail.padStart(12, '0')}`;
  };
  const say = (browser: Browser, event: JournalEvent) => {
    const told = { event, by: browser.who };
    browser.known.push(told);
    browser.unsent.push(told);
  };
  const sync = (browser: Browser) => {
    journal.push(...browser.unsent);
    browser.unsent = [];
    const ids = new Set(browser.known.map(({ event }) => event.id));
    browser.known.push(...journal.filter(({ event }) => !ids.has(event.id)));
  };

  const steps = 10 + Math.floor(random() * 30);
  for (let step = 0; step < steps; step += 1) {
    // Often nothing has moved on the clock, so that moments are equal.
    now += pick([0, 0, 1, 60_000, 3_600_000]);
    const browser = pick(browsers);
    const at = new Date(now + browser.skew).toISOString();
    const base = { id: id(), record, occurredAt: at, playbook: 1 };
    const chance = random();
    if (chance < 0.2) sync(browser);
    else if (chance < 0.28 || browser.known.length === 0) say(browser, sighting(base, pick, at));
    else say(browser, wordOf(base, browser, pick));
    check(lifeOf(browser.known));
  }
  for (const browser of [...browsers, ...browsers]) sync(browser);
  return judge(journal, browsers, random);
}

/** The same journal, as it came to everybody: in their own order, in a shuffled one, and with everything twice. */
function judge(journal: readonly Told[], browsers: readonly Browser[], random: () => number): Interleaving {
  const shuffled = journal
    .map((told) => ({ told, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ told }) => told);
  const everywhere = [journal, ...browsers.map(({ known }) => known), [...shuffled, ...journal]];
  const lives = everywhere.map((known) => lifeOf(known));
  const [first] = lives;
  if (!first) throw new Error('Nobody was there.');
  const text = (life: HandoffLife) =>
    JSON.stringify({ ...life, collected: Object.entries(life.collected).map(([, one]) => [...one]) });
  for (const life of lives) if (text(life) !== text(first)) throw new Error('Two came to different ends.');
  const said = journal.filter(({ event }) => event.type.startsWith('handoff.'));
  const refused = new Map(first.refused.map(({ event, why }) => [event, why]));
  for (const why of refused.values()) if (!why) throw new Error('A word was refused without a reason.');
  if (first.refused.length !== refused.size) throw new Error('A word was refused twice.');
  const ids = new Set(said.map(({ event }) => event.id));
  if ([...refused.keys()].some((event) => !ids.has(event))) throw new Error('Something unsaid was refused.');
  // What is refused counts for nothing: without it everything comes to the same, and all the rest counts.
  const without = lifeOf(journal.filter(({ event }) => !refused.has(event.id)));
  if (text(without) !== text({ ...first, refused: [] })) throw new Error('A refused word counted.');
  check(first);
  const ends = first.entries.flatMap(({ passages }) => passages.map(({ state }) => state));
  return { words: said.length, applied: said.length - refused.size, refused: refused.size, ends };
}

function lifeOf(known: readonly Told[]): HandoffLife {
  const state = known.reduce<RecordState | undefined>(
    (before, { event, by }) => applyEvent(before, event, by),
    undefined,
  );
  const visits = visitsOf(state?.stages ?? [], (shown) => shown);
  const entries = handoffEntries({ stage: 'won' }, { stages }, visits);
  return foldHandoff('to-delivery', state?.handoffs ?? [], entries);
}

/** What can be true of a passage at all. */
function check({ entries }: HandoffLife): void {
  for (const { passages, entry } of entries) {
    const [whole, ...parts] = passages;
    const isSplit = whole?.state === 'split';
    must(isSplit === parts.length > 1 && parts.length !== 1, 'parts without a split');
    must(whole?.part === null && parts.every(({ part, state }) => part && state !== 'split'), 'a part split');
    for (const one of passages) {
      must(isPossible(one), `${one.state} as it cannot be: ${JSON.stringify(one)}`);
      const isWithdrawn = one.state === 'withdrawn';
      must(!isWithdrawn || entry.leftAt !== null, 'withdrawn from a stage that it never left');
      const isWaiting = ['open', 'offered', 'returned'].includes(one.state);
      must(!isWaiting || entry.leftAt === null, 'waiting in a stage that it has left');
    }
  }
}

function isPossible({ state, accepted, offered, returns, reason, link }: Passage): boolean {
  const isTheirs = state === 'accepted' || state === 'delivering' || state === 'done';
  if (isTheirs && !accepted) return false;
  if (['open', 'offered', 'returned', 'split'].includes(state) && accepted) return false;
  if (state === 'offered' && !offered) return false;
  if (state === 'returned' && returns.length === 0) return false;
  if (state === 'cancelled' && !reason) return false;
  if (accepted && !offered) return false;
  return link === null || isTheirs || state === 'cancelled' || reason !== null;
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(`An impossible state: ${what}.`);
}

type Base = Pick<HandoffEvent, 'id' | 'record' | 'occurredAt' | 'playbook'>;
type Pick1 = <T>(list: readonly T[]) => T;

function sighting(base: Base, pick: Pick1, at: string): JournalEvent {
  const value = pick(['won', 'won', 'won', 'won', 'won', 'won', 'proposal', 'lost']);
  const watched = pick([{}, { changed: true, since: at }]);
  const observations = [{ property: 'stage', value, source: 'page' as const, asOf: at, ...watched }];
  return { ...base, type: 'record.observed', observations };
}

/** Any word that can be said, about a visit and things this browser has heard of, or has not. */
function wordOf(base: Base, { known }: Browser, pick: Pick1): HandoffEvent {
  const seen = known.filter(({ event }) => event.type === 'record.observed');
  const told = (type: string) =>
    known.filter(({ event }) => event.type === type).map(({ event }) => event.id);
  const occurrence = `${recordKey(record)}/won/${pick([...seen.slice(-3), ...seen])?.event.id ?? base.id}`;
  const about = { ...base, handoff: 'to-delivery' };
  const isSplit = told('handoff.split').length > 0;
  const passage = { ...about, occurrence, ...pick([{}, isSplit ? { part: pick(['a', 'b', 'c']) } : {}]) };
  const subjects = [...told('handoff.promised'), ...told('handoff.amended'), base.id];
  const words: HandoffEvent[] = [
    { ...about, type: 'handoff.opened', occurrence },
    { ...about, type: 'handoff.noted', item: pick(['need', 'scope']), note: base.id },
    { ...about, type: 'handoff.cleared', item: pick(['need', 'scope']) },
    { ...about, type: 'handoff.promised', text: 'A demo', who: 'Mara', to: 'Kim', standard: false },
    { ...about, type: 'handoff.unpromised', promise: pick(subjects) },
    { ...about, type: 'handoff.acknowledged', subject: pick(subjects) },
    { ...passage, type: 'handoff.recalled' },
    { ...passage, type: 'handoff.started' },
    { ...passage, type: 'handoff.finished' },
    { ...passage, type: 'handoff.amended', text: 'Two more days' },
    { ...about, type: 'handoff.split', occurrence, parts: [part('a'), part(pick(['b', 'b', 'a']))] },
    { ...passage, type: 'handoff.cancelled', reason: 'Off' },
    { ...passage, type: 'handoff.reopened', reason: 'On' },
    { ...passage, type: 'handoff.linked', to: pick([null, { ...record, object: 'project' }]) },
  ];
  const often: HandoffEvent[] = [
    { ...passage, type: 'handoff.offered' },
    { ...passage, type: 'handoff.accepted', person: pick(['priya-nair', 'mara-lindt']) },
    { ...passage, type: 'handoff.returned', reasons: [{ text: 'No scope' }] },
  ];
  const all = [...often, ...often, ...often, ...words];
  // Half of what people say fits what they see; the other half is said whatever they see.
  const last = lifeOf(known).entries.at(-1);
  const seenNow = last?.passages.at(-1);
  if (!last || !seenNow || pick([true, false])) return pick(all);
  const fitting = all.filter(({ type }) => movesOf(seenNow.state).some((move) => move === type));
  const now = { occurrence: `${recordKey(record)}/won/${last.entry.events[0]}` };
  const { part: here } = seenNow;
  const word = pick(fitting.length > 0 ? fitting : all);
  if (!('occurrence' in word)) return word;
  if (word.type === 'handoff.opened' || word.type === 'handoff.split') return { ...word, ...now };
  const { part: _part, ...rest } = word;
  return { ...rest, ...now, ...(here ? { part: here.id } : {}) };
}

function part(id: string) {
  return { id, title: `Part ${id}` };
}
