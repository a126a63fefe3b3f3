import { describe, expect, test } from 'vitest';
import type { JournalEvent } from '../../../lib/records/journal-event.ts';
import { lineView } from '../../../lib/rules/line-view.ts';
import { sayAll } from '../../../lib/text/say-all.ts';
import { evaluate } from './in-words.ts';
import { deal, imported, nextId, observed, publishedStarter, stateOf, utc } from './sample.ts';

function happened(
  kind: 'reply' | 'call',
  by: 'customer' | 'us',
  at: string,
): Extract<JournalEvent, { type: 'activity.happened' }> {
  const base = { id: nextId(), record: deal, occurredAt: at, playbook: 7 };
  return { ...base, type: 'activity.happened', kind, by, at };
}

/** The starter with its stall rules replaced, and other things that count as progress. */
const withStalls = (rules: string, progress = 'activities: [reply], properties: [amount]') =>
  publishedStarter((yaml) =>
    yaml
      .replace(/ {4}stalls:\n[\s\S]*?(?=\nsops:)/, `    stalls:\n${rules}\n`)
      .replace(/progress: \{.*\}/, `progress: { ${progress} }`),
  );

const quietWeeks = withStalls('      - { id: quiet, title: Nothing moves, after: 14 days, since: progress }');
const entered = imported('Proposal', utc('2026-11-02 09:00'));
const now = new Date(utc('2026-11-23 10:00'));

function guidance(published = quietWeeks, ...events: JournalEvent[]) {
  const found = evaluate(published, stateOf(entered, ...events), now);
  if (!found) throw new Error('no motion');
  return found;
}

describe('time since the last progress', () => {
  test('without any, it is the time in the stage', () => {
    const [flag] = guidance().flags.filter(({ kind }) => kind === 'stalled');
    expect(flag).toMatchObject({ rule: 'quiet', days: 21, limit: 14 });
    expect(flag?.reason.text).toBe(
      'It has been in Proposal for 21 days without progress; the limit is 14 days. Progress is a reply by the customer or a change of Amount.',
    );
  });

  test('a reply of the customer starts it anew, what we did ourselves does not', () => {
    const stalled = (...events: JournalEvent[]) =>
      guidance(quietWeeks, ...events).flags.filter(({ kind }) => kind === 'stalled');
    const reply = happened('reply', 'customer', utc('2026-11-20 09:00'));
    expect(stalled(reply)).toEqual([]);
    expect(stalled(happened('reply', 'us', utc('2026-11-20 09:00')))[0]?.days).toBe(21);
    expect(stalled(happened('call', 'customer', utc('2026-11-20 09:00')))[0]?.days).toBe(21);
    const withdrawn = { ...reply, id: nextId(), type: 'activity.withdrawn' as const, activity: reply.id };
    const { kind: _k, by: _b, at: _a, ...withdrawal } = withdrawn;
    expect(stalled(reply, withdrawal)[0]?.days).toBe(21);
  });

  test('progress long ago is named with its day', () => {
    const { flags } = guidance(quietWeeks, happened('reply', 'customer', utc('2026-11-05 09:00')));
    const flag = flags.find(({ kind }) => kind === 'stalled');
    expect(flag?.days).toBe(18);
    expect(flag?.reason.text).toContain(
      'Nothing has moved for 18 days; the last progress was "Customer replied" on 2026-11-05; the limit is 14 days.',
    );
  });

  test('progress before the stage was entered does not count', () => {
    const { flags } = guidance(quietWeeks, happened('reply', 'customer', utc('2026-11-01 09:00')));
    expect(flags.find(({ kind }) => kind === 'stalled')?.days).toBe(21);
  });

  test('a change of a property that counts is progress, its first value is not', () => {
    const amount = (value: string, at: string) =>
      observed(at, { property: 'amount', value, source: 'import' });
    const first = amount('1000', utc('2026-11-20 09:00'));
    expect(guidance(quietWeeks, first).flags.some(({ kind }) => kind === 'stalled')).toBe(true);
    const second = amount('2000', utc('2026-11-21 09:00'));
    expect(guidance(quietWeeks, first, second).flags.some(({ kind }) => kind === 'stalled')).toBe(false);
  });
});

const next = (value: string) =>
  observed(utc('2026-11-10 09:00'), { property: 'nextActivity', value, source: 'import' });

test('a firm day ahead holds a flag back, and that is said; once it has passed the flag is back', () => {
  const starter = publishedStarter();
  const later = new Date(utc('2026-11-26 09:00'));
  const at = (value: string) => evaluate(starter, stateOf(entered, next(value)), later);
  const held = at('2026-11-30');
  expect(held?.flags.filter(({ kind }) => kind === 'stalled')).toEqual([]);
  expect(held?.held).toMatchObject([{ rule: 'three-weeks', title: 'Three weeks is a stall' }]);
  expect(held?.held[0]?.reason.text).toBe(
    'It has been in Proposal for 24 days; the limit is 21 days. It is held back because Next activity is "2026-11-30".',
  );
  const passed = at('2026-11-25');
  expect(passed?.held).toEqual([]);
  expect(passed?.flags.map(({ rule }) => rule)).toContain('three-weeks');
});

test('a rule in shadow is counted, and shows in no flag, no SOP and no line', () => {
  const open = withStalls('      - { id: quiet, title: Nothing moves, after: 14 days, sop: stalled-deal }');
  const shadow = withStalls(
    '      - { id: quiet, title: Nothing moves, after: 14 days, sop: stalled-deal, shadow: true }',
  );
  const [loud, silent] = [guidance(open), guidance(shadow)];
  expect(loud.flags.map(({ rule }) => rule)).toContain('quiet');
  expect(silent.flags.map(({ rule }) => rule)).not.toContain('quiet');
  expect(silent.shadow).toMatchObject([{ rule: 'quiet', days: 21 }]);
  expect(silent.sops.map(({ id }) => id)).not.toContain('stalled-deal');
  const line = lineView(
    silent,
    now,
    { locale: 'en', timeZone: 'UTC' },
    { member: 'm1', card: [], demoted: new Set() },
  );
  expect(JSON.stringify(sayAll(line))).not.toContain('Stalled');
});

test('a close date that was moved to a later day three times is flagged, an earlier one is not counted', () => {
  const closeDate = (value: string, day: string) =>
    observed(utc(`${day} 09:00`), { property: 'closeDate', value, source: 'import' });
  const flagged = (...events: JournalEvent[]) =>
    guidance(publishedStarter(), ...events).flags.find(({ rule }) => rule === 'close-date-pushed');
  const twice = [
    closeDate('2026-12-01', '2026-11-03'),
    closeDate('2026-12-15', '2026-11-05'),
    closeDate('2026-12-10', '2026-11-07'),
    closeDate('2027-01-15', '2026-11-09'),
  ];
  expect(flagged(...twice)).toBeUndefined();
  const flag = flagged(...twice, closeDate('2027-02-01', '2026-11-12'));
  expect(flag?.reason.text).toBe(
    'It is flagged because Close date was moved to a later day 3 times, last on 2026-11-12 from "2027-01-15" to "2027-02-01".',
  );
});
