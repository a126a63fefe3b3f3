// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageScan } from '../../../lib/hosts/scan-page.ts';
import { calm, hurried, trackFreshness } from '../../../lib/hosts/track-freshness.ts';

const header = document.createElement('section');
const about = document.createElement('section');
const place = document.createElement('div');
const cards: Record<string, Element> = { name: header, amount: header, stage: about, pipeline: about };

function screen(texts: Record<string, string | null>, element = place): PageScan {
  return new Map(
    Object.entries(texts).map(([property, text]) => [
      property,
      { text, element, scope: document, card: cards[property] ?? place, field: null, hits: 1 },
    ]),
  );
}

const none = new Set<string>();
const former = screen({ name: 'Former', amount: '€1', stage: 'Qualified', pipeline: 'Sales' });
const names = (values: { property: string }[]) => values.map((value) => value.property).sort();

describe('trackFreshness', () => {
  it('believes a first page once it has stood still', () => {
    const freshness = trackFreshness(new Map(), calm, none);
    const now = screen({ name: 'New', stage: 'Won' });
    expect(freshness.take(now, 1000)).toEqual([]);
    expect(freshness.findWait(1000)).toBe(calm.changed);
    expect(freshness.take(now, 1000 + calm.changed - 1)).toEqual([]);
    expect(names(freshness.take(now, 1000 + calm.changed))).toEqual(['name', 'stage']);
    expect(freshness.take(now, 9000)).toEqual([]);
  });

  it('never believes the former record’s screen, however long it stays', () => {
    const freshness = trackFreshness(former, calm, none);
    for (const now of [0, 500, 5000, 100_000]) expect(freshness.take(former, now)).toEqual([]);
  });

  it('does not believe a changed card while the title is still the former record’s', () => {
    const freshness = trackFreshness(former, calm, none);
    const half = screen({ name: 'Former', amount: '€1', stage: 'Won', pipeline: 'Sales' });
    freshness.take(half, 0);
    expect(freshness.take(half, 60_000)).toEqual([]);
  });

  it('does not believe a card in which nothing changed', () => {
    const freshness = trackFreshness(former, calm, none);
    const half = screen({ name: 'New', amount: '€2', stage: 'Qualified', pipeline: 'Sales' });
    freshness.take(half, 0);
    expect(names(freshness.take(half, 60_000))).toEqual(['amount', 'name']);
  });

  it('waits for late parts of the former record where they could not be told apart', () => {
    const settled = 5000;
    // The former record's stage had not arrived when it was left, and its owner reads the same as the new one's.
    const left = screen({ name: 'Former', amount: '€1' });
    const freshness = trackFreshness(left, calm, none, none, settled);
    const now = screen({ name: 'New', amount: '€2', stage: 'Won' });
    freshness.take(now, 0);
    expect(names(freshness.take(now, 1000))).toEqual(['amount', 'name']);
    const replaced = screen({ name: 'New', amount: '€2', stage: 'Qualified' });
    expect(freshness.take(replaced, 3500)).toEqual([]);
    expect(freshness.findWait(3500)).toBe(settled - 3500);
    expect(freshness.take(replaced, settled)).toEqual([
      { property: 'stage', value: 'Qualified', changed: false },
    ]);
  });

  it('believes a record called like another one once nothing of that can arrive any more', () => {
    const settled = 5000;
    for (const foreign of [none, new Set(['Former'])]) {
      const freshness = trackFreshness(former, foreign === none ? calm : hurried, foreign, none, settled);
      const same = screen(
        { name: 'Former', amount: '€1', stage: 'Won', pipeline: 'Sales' },
        document.createElement('div'),
      );
      expect(freshness.take(same, 0)).toEqual([]);
      expect(freshness.findWait(0)).toBe(settled);
      expect(names(freshness.take(same, settled))).toEqual(['name', 'pipeline', 'stage']);
      expect(freshness.isVerified()).toBe(true);
    }
  });

  it('sees a later change at once, also before that', () => {
    const freshness = trackFreshness(former, calm, none, none, 60_000);
    const now = screen({ name: 'New', amount: '€2', stage: 'Won', pipeline: 'Sales' });
    freshness.take(now, 0);
    expect(names(freshness.take(now, 300))).toEqual(['amount', 'name', 'stage']);
    const moved = screen({ name: 'New', amount: '€2', stage: 'Lost', pipeline: 'Sales' });
    freshness.take(moved, 2000);
    expect(freshness.take(moved, 2300)).toEqual([{ property: 'stage', value: 'Lost', changed: true }]);
  });

  it('believes an unchanged text later than a changed one of the same card', () => {
    const freshness = trackFreshness(former, calm, none);
    const now = screen({ name: 'New', amount: '€1', stage: 'Won', pipeline: 'Sales' });
    freshness.take(now, 0);
    expect(names(freshness.take(now, calm.changed))).toEqual(['name', 'stage']);
    expect(names(freshness.take(now, calm.same))).toEqual(['amount', 'pipeline']);
  });

  it('waits longer after a visit that was left at once, and knows other records’ titles', () => {
    const freshness = trackFreshness(new Map(), hurried, new Set(['Skipped']), none, 90_000);
    const late = screen({ name: 'Skipped', stage: 'Won' });
    freshness.take(late, 0);
    expect(freshness.take(late, 60_000)).toEqual([]);
    const now = screen({ name: 'New', stage: 'Lost' });
    freshness.take(now, 70_000);
    expect(freshness.take(now, 70_000 + calm.changed)).toEqual([]);
    expect(names(freshness.take(now, 70_000 + hurried.changed))).toEqual(['name']);
    expect(names(freshness.take(now, 90_000))).toEqual(['stage']);
  });

  it('waits for late parts where nothing was on screen, when the tab has shown other records before', () => {
    const freshness = trackFreshness(new Map(), calm, new Set(['Former']), none, 5000);
    const kept = screen({ name: 'Former', stage: 'Won' });
    freshness.take(kept, 0);
    expect(freshness.take(kept, 4000)).toEqual([]);
    const half = screen({ name: 'New', stage: 'Won' });
    freshness.take(half, 4100);
    expect(names(freshness.take(half, 4400))).toEqual(['name']);
    freshness.take(screen({ name: 'New', stage: 'Lost' }), 4500);
    expect(freshness.take(screen({ name: 'New', stage: 'Lost' }), 5000)).toMatchObject([{ value: 'Lost' }]);
  });

  it('calls a change watched only when the value before it had stood', () => {
    const freshness = trackFreshness(new Map(), calm, none);
    const take = (stage: string | null, at: number) => {
      const now = screen({ name: 'New', stage });
      freshness.take(now, at);
      return freshness.take(now, at + calm.changed).filter((value) => value.property === 'stage');
    };
    expect(take(null, 0)).toEqual([{ property: 'stage', value: null, changed: false }]);
    expect(take('Won', 3000)).toEqual([{ property: 'stage', value: 'Won', changed: false }]);
    expect(take('Lost', 6000)).toEqual([{ property: 'stage', value: 'Lost', changed: true }]);
    expect(take('Won', 6500)).toEqual([{ property: 'stage', value: 'Won', changed: false }]);
  });

  it('takes a property that was not looked for before on its card’s word only', () => {
    const freshness = trackFreshness(former, calm, none, new Set(['source']));
    const now = screen({ name: 'New', amount: '€2', source: 'Referral' });
    freshness.take(now, 0);
    expect(names(freshness.take(now, 60_000))).toEqual(['amount', 'name']);
  });

  it('never says anything while the title is the former record’s, nor of a card that is as it was', () => {
    const text = fc.constantFrom('a', 'b', 'c');
    const texts = fc.record({ name: text, amount: text, stage: text, pipeline: text });
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 6 }), (first, later) => {
        const freshness = trackFreshness(screen(first), calm, none);
        let titleSeen = false;
        let aboutSeen = false;
        later.forEach((next, index) => {
          const said = [0, 300, 3000].flatMap((step) => freshness.take(screen(next), index * 5000 + step));
          titleSeen ||= next.name !== first.name;
          aboutSeen ||= titleSeen && (next.stage !== first.stage || next.pipeline !== first.pipeline);
          if (!titleSeen) expect(said).toEqual([]);
          if (!aboutSeen) expect(names(said)).not.toContain('stage');
          for (const { property, value } of said) expect(value).toBe(next[property as keyof typeof next]);
        });
      }),
    );
  });
});
