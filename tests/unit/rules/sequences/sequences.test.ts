import { v4 as uuid } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { JournalEvent } from '../../../../lib/records/journal-event.ts';
import { deal, utc } from '../sample.ts';
import { guidanceAt, happened, mark, seen, standsAt } from './followed.ts';

// 2026-11-16 is a Monday.
const web = seen('First call', '2026-11-16 10:00', { source: 'Web', owner: 'Mara Lindt' });
const other = seen('First call', '2026-11-16 10:00', { source: 'Fair', owner: 'Mara Lindt' });

describe('one touch at a time', () => {
  const called = mark('done', 'web-call', '2026-11-16 10:20', web);
  test.each([
    [
      'at the start the first touch is due',
      '2026-11-16 10:05',
      [],
      ['web-call current 2026-11-16 11:00', 'web-mail upcoming', 'web-last upcoming'],
    ],
    [
      'overdue it stays until it expires',
      '2026-11-17 10:59',
      [],
      ['web-call current 2026-11-16 11:00', 'web-mail upcoming', 'web-last upcoming'],
    ],
    [
      'then it is missed, and the next one counts from there',
      '2026-11-17 11:00',
      [],
      ['web-call missed', 'web-mail current 2026-11-19 11:00', 'web-last upcoming'],
    ],
    [
      'done, the next one counts from then',
      '2026-11-16 10:30',
      [called],
      ['web-call done', 'web-mail current 2026-11-18 10:20', 'web-last upcoming'],
    ],
    [
      'by default a touch expires after 3 business days',
      '2026-11-23 10:19',
      [called],
      ['web-call done', 'web-mail current 2026-11-18 10:20', 'web-last upcoming'],
    ],
    [
      'and not before',
      '2026-11-23 10:20',
      [called],
      ['web-call done', 'web-mail missed', 'web-last current 2026-11-30 10:20'],
    ],
    [
      'in the end all are over',
      '2027-01-04 10:00',
      [called],
      ['web-call done', 'web-mail missed', 'web-last missed'],
    ],
    [
      'Undo opens it again',
      '2026-11-16 10:40',
      [called, mark('reopened', 'web-call', '2026-11-16 10:35', web)],
      ['web-call current 2026-11-16 11:00', 'web-mail upcoming', 'web-last upcoming'],
    ],
    [
      'a touch that is skipped is over',
      '2026-11-16 10:40',
      [mark('skipped', 'web-call', '2026-11-16 10:30', web)],
      ['web-call skipped', 'web-mail current 2026-11-18 10:30', 'web-last upcoming'],
    ],
    [
      'what was done late is done',
      '2026-11-18 12:00',
      [mark('done', 'web-call', '2026-11-18 11:00', web)],
      ['web-call done', 'web-mail current 2026-11-20 11:00', 'web-last upcoming'],
    ],
    [
      'what was done out of turn is done, and holds up nothing',
      '2026-11-16 12:00',
      [mark('done', 'web-mail', '2026-11-16 11:30', web)],
      ['web-call current 2026-11-16 11:00', 'web-mail done', 'web-last upcoming'],
    ],
  ])('%s', (_what, now, events, stands) => {
    expect(standsAt(now, web, ...events)).toEqual(stands);
  });
});

describe('which one runs, and since when', () => {
  test('the first that holds, with the reason', () => {
    const { sequence } = guidanceAt('2026-11-16 10:05', web);
    expect(sequence).toMatchObject({ id: 'web', state: 'running', reason: { rule: 'new-business/web' } });
    expect(sequence?.reason.text).toContain('It applies here because Lead source is "Web"');
    expect(guidanceAt('2026-11-16 10:05', other).sequence?.id).toBe('rest');
  });

  test('none outside its stages', () => {
    expect(guidanceAt('2026-11-16 10:05', seen('Fresh', '2026-11-16 10:00')).sequence).toBeNull();
    expect(guidanceAt('2026-11-16 10:05', seen('Won', '2026-11-16 10:00')).sequence).toBeNull();
  });

  test('stages of one sequence are one run, and what was done in the first counts in the next', () => {
    const fresh = seen('Fresh', '2026-11-16 10:00', { source: 'Web' });
    const called = mark('done', 'web-call', '2026-11-16 10:20', fresh);
    expect(standsAt('2026-11-17 10:30', fresh, called, seen('First call', '2026-11-17 09:00'))).toEqual([
      'web-call done',
      'web-mail current 2026-11-18 10:20',
      'web-last upcoming',
    ]);
  });

  test('a record that comes back starts anew', () => {
    const called = mark('done', 'web-call', '2026-11-16 10:20', web);
    const away = seen('Proposal', '2026-11-17 09:00');
    const back = seen('First call', '2026-11-24 10:00');
    expect(standsAt('2026-11-24 10:05', web, called, away, back)[0]).toBe(
      'web-call current 2026-11-24 11:00',
    );
  });

  test('its clock may count from a date, but not from one that a former run had already', () => {
    const came = seen('First call', '2026-11-16 16:00', { source: 'Web', cameIn: '2026-11-16T12:00:00Z' });
    expect(standsAt('2026-11-16 16:05', came)[0]).toBe('web-call current 2026-11-16 13:00');
    expect(guidanceAt('2026-11-16 16:05', came).sequence?.why).toContain('2026-11-16 (Came in)');
    const back = [came, seen('Proposal', '2026-11-17 09:00'), seen('First call', '2026-11-24 10:00')];
    expect(standsAt('2026-11-24 10:05', ...back)[0]).toBe('web-call current 2026-11-24 11:00');
  });
});

describe('answers, leave and what was logged', () => {
  const finished = (now: string, ...events: Parameters<typeof standsAt>[1][]) => {
    const { sequence, step } = guidanceAt(now, ...events);
    return [sequence?.state, sequence?.why, step?.id];
  };

  test('an answer stops it where nothing else is written', () => {
    const reply = happened('reply', 'customer', '2026-11-16 15:00');
    expect(standsAt('2026-12-16 15:05', web, reply)).toEqual([
      'web-call dropped',
      'web-mail dropped',
      'web-last dropped',
    ]);
    expect(finished('2026-11-16 15:05', web, reply)).toEqual([
      'stopped',
      'It has stopped because the customer answered on 2026-11-16.',
      'hold-call',
    ]);
  });

  test.each([
    ['meeting', 'us', 'stopped'],
    ['email', 'customer', 'stopped'],
    ['email', 'us', 'running'],
    ['note', 'customer', 'running'],
  ] as const)('a %s by %s: %s', (kind, by, state) => {
    expect(guidanceAt('2026-11-16 15:05', web, happened(kind, by, '2026-11-16 15:00')).sequence?.state).toBe(
      state,
    );
  });

  test('what happened before it began does not stop it', () => {
    const reply = happened('reply', 'customer', '2026-11-15 15:00');
    expect(guidanceAt('2026-11-16 10:05', web, reply).sequence?.state).toBe('running');
  });

  test('an answer that pauses it starts the delay anew when the pause ends', () => {
    const reply = happened('reply', 'customer', '2026-11-17 09:00');
    expect(standsAt('2026-11-17 12:00', other, reply)[0]).toBe('rest-call current 2026-11-20 09:00');
    expect(finished('2026-11-17 12:00', other, reply)).toEqual([
      'paused',
      'It waits until 2026-11-19 because the customer answered on 2026-11-17.',
      'hold-call',
    ]);
    expect(guidanceAt('2026-11-19 09:00', other, reply).sequence).toMatchObject({ state: 'running' });
    expect(guidanceAt('2026-11-19 09:00', other, reply).sequence?.touches[0]?.due?.rule).toBe(
      '1 business day after the pause',
    );
    expect(
      guidanceAt('2026-11-17 12:00', other, happened('meeting', 'us', '2026-11-17 09:00')).sequence?.state,
    ).toBe('stopped');
  });

  test('while we wait on the customer it waits, and the delay begins anew afterwards', () => {
    const word = (type: 'waiting.started' | 'waiting.ended', at: string): JournalEvent => ({
      id: uuid(),
      type,
      record: deal,
      occurredAt: utc(at),
      playbook: 3,
      occurrence: `hubspot:1000001:deal:501/first-call/${other.id}`,
    });
    const started = word('waiting.started', '2026-11-16 12:00');
    const { sequence } = guidanceAt('2026-11-18 12:00', other, started);
    expect(sequence?.state).toBe('paused');
    expect(sequence?.why).toContain('because we wait on the customer');
    const ended = word('waiting.ended', '2026-11-18 15:00');
    expect(standsAt('2026-11-18 16:00', other, started, ended)[0]).toBe('rest-call current 2026-11-19 15:00');
  });

  test('leave of the owner: a touch that would be due in it waits, one that is due before does not', () => {
    const friday = seen('First call', '2026-12-04 10:00', { owner: 'Mara Lindt' });
    expect(standsAt('2026-12-04 11:00', friday)[0]).toBe('rest-call current 2026-12-15 09:00');
    const thursday = seen('First call', '2026-12-03 10:00', { owner: 'Mara Lindt' });
    expect(standsAt('2026-12-03 11:00', thursday)[0]).toBe('rest-call current 2026-12-04 10:00');
    expect(standsAt('2026-12-07 11:00', thursday)[0]).toBe('rest-call current 2026-12-15 09:00');
    expect(guidanceAt('2026-12-07 11:00', thursday).sequence?.why).toBe(
      'It waits until 2026-12-12 because Mara Lindt is away.',
    );
    const jonas = seen('First call', '2026-12-04 10:00', { owner: 'Jonas Weber' });
    expect(standsAt('2026-12-04 11:00', jonas)[0]).toBe('rest-call current 2026-12-07 10:00');
  });

  test('a call that was logged is the touch, once; Undo takes it back', () => {
    const call = happened('call', 'us', '2026-11-16 12:00');
    expect(standsAt('2026-11-16 12:05', other, call)).toEqual([
      'rest-call done',
      'rest-call-again current 2026-11-17 12:00',
    ]);
    expect(guidanceAt('2026-11-16 12:05', other, call).sequence?.touches[0]?.reason.text).toContain(
      'a call was logged',
    );
    const ticked = mark('done', 'rest-call', '2026-11-16 11:55', other);
    expect(standsAt('2026-11-16 12:05', other, ticked, call)[1]).toBe(
      'rest-call-again current 2026-11-17 11:55',
    );
    const next = happened('call', 'us', '2026-11-17 09:30');
    expect(standsAt('2026-11-17 12:05', other, ticked, call, next)).toEqual([
      'rest-call done',
      'rest-call-again done',
    ]);
    const undone = mark('reopened', 'rest-call', '2026-11-16 12:02', other);
    expect(standsAt('2026-11-16 12:05', other, call, undone)[0]).toBe('rest-call current 2026-11-17 10:00');
  });
});

describe('the next step', () => {
  test('is what is due first, and says so; its SOP comes first', () => {
    const { step, owner, sops } = guidanceAt('2026-11-16 10:05', web);
    expect(step).toMatchObject({
      id: 'web-call',
      due: { rule: '1 business hour after entering First call' },
    });
    expect(step?.reason.text).toContain('It comes before "Hold the call", which is due later.');
    expect(owner?.name).toBe('Mara Lindt');
    expect(sops.map(({ id }) => id)).toEqual(['call']);
    const late = guidanceAt('2026-11-18 10:00', web);
    expect(late.step).toMatchObject({ id: 'hold-call' });
  });

  test('overdue, it is a flag; missed, it is none', () => {
    const flags = (now: string) => guidanceAt(now, web).flags.map(({ rule }) => rule);
    expect(flags('2026-11-16 11:01')).toEqual(['overdue:web-call']);
    expect(flags('2026-11-17 11:00')).toEqual([]);
  });
});
