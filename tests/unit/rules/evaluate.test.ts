import { describe, expect, test } from 'vitest';
import type { JournalEvent } from '../../../lib/records/journal-event.ts';
import { evaluate } from './in-words.ts';
import { deal, imported, nextId, observed, onPage, publishedStarter, stateOf, utc } from './sample.ts';

const starter = publishedStarter();

function guidance(now: string, ...events: JournalEvent[]) {
  const made = evaluate(starter, stateOf(...events), new Date(utc(now)));
  if (!made) throw new Error('the starter has a motion for deals');
  return made;
}

function occurrenceAt(now: string, ...events: JournalEvent[]): string {
  const { stage } = guidance(now, ...events);
  if (!stage.known) throw new Error('the stage should be known');
  return stage.occurrence;
}

function done(step: string, occurrence: string, at: string): JournalEvent {
  return {
    id: nextId(),
    type: 'step.done',
    record: deal,
    occurredAt: utc(at),
    playbook: 7,
    occurrence,
    step,
  };
}

describe('time in stage', () => {
  test('an imported stage date is exact, and three weeks is a stall only when they have passed', () => {
    const entry = imported('presentationscheduled', utc('2026-10-29 09:00'));
    const before = guidance('2026-11-19 09:00', entry);
    const after = guidance('2026-11-19 09:01', entry);
    expect(before.stage).toMatchObject({ known: true, id: 'proposal', certainty: 'exact', days: 21 });
    expect(before.flags.filter((flag) => flag.kind === 'stalled')).toEqual([]);
    expect(after.flags).toMatchObject([{ rule: 'three-weeks', days: 21, limit: 21 }, { kind: 'overdue' }]);
    expect(after.flags[0]?.reason).toMatchObject({ rule: 'new-business/three-weeks', version: 7 });
  });

  test('a deal first seen on a page today is "at least" today and is not flagged', () => {
    const made = guidance('2026-11-20 10:00', onPage('Proposal', utc('2026-11-20 09:00')));
    expect(made.stage).toMatchObject({ known: true, certainty: 'at-least', days: 0 });
    expect(made.flags).toEqual([]);
  });

  test('a stall may rest on "at least"', () => {
    const made = guidance('2026-11-20 10:00', onPage('Proposal', utc('2026-10-01 09:00')));
    expect(made.flags[0]).toMatchObject({ rule: 'three-weeks', days: 50 });
    expect(made.flags[0]?.reason.text).toContain('at least 50 days');
  });

  test('a stage the playbook does not name is said, not guessed', () => {
    const made = guidance('2026-11-20 10:00', onPage('Negociación', utc('2026-11-20 09:00')));
    expect(made.stage).toMatchObject({ known: false, shown: 'Negociación' });
    expect(made.step).toBeNull();
    expect(made.flags).toEqual([]);
  });
});

describe('occurrences', () => {
  const first = imported('Proposal', utc('2026-11-02 09:00'));
  const away = onPage('Contract', utc('2026-11-04 09:00'), true);
  const back = onPage('Proposal', utc('2026-11-06 09:00'), true);

  test('a deal that comes back to a stage has its steps open again', () => {
    const finished = done('send-proposal', occurrenceAt('2026-11-03 09:00', first), '2026-11-03 09:00');
    expect(guidance('2026-11-03 10:00', first, finished).step?.id).toBe('proposal-recap');
    expect(guidance('2026-11-06 10:00', first, finished, away, back).step?.id).toBe('send-proposal');
  });

  test('a later import that knows an entry after the last sight is a return too', () => {
    const finished = done('send-proposal', occurrenceAt('2026-11-03 09:00', first), '2026-11-03 09:00');
    const again = imported('Proposal', utc('2026-11-10 09:00'), utc('2026-11-11 09:00'));
    expect(guidance('2026-11-11 10:00', first, finished, again).step?.id).toBe('send-proposal');
  });

  test('what was done on a first sight stays done when the real entry becomes known later', () => {
    const seen = onPage('Proposal', utc('2026-11-12 09:00'));
    const finished = done('send-proposal', occurrenceAt('2026-11-12 10:00', seen), '2026-11-12 10:00');
    const entry = imported('Proposal', utc('2026-11-02 09:00'), utc('2026-11-13 09:00'));
    const made = guidance('2026-11-13 10:00', seen, finished, entry);
    expect(made.stage).toMatchObject({ certainty: 'exact', since: utc('2026-11-02 09:00') });
    expect(made.step?.id).toBe('proposal-recap');
  });

  test('Undo opens the step again', () => {
    const occurrence = occurrenceAt('2026-11-03 09:00', first);
    const finished = done('send-proposal', occurrence, '2026-11-03 09:00');
    const undone: JournalEvent = {
      ...finished,
      id: nextId(),
      type: 'step.reopened',
      occurredAt: utc('2026-11-03 09:05'),
    } as JournalEvent;
    expect(guidance('2026-11-03 10:00', first, finished, undone).step?.id).toBe('send-proposal');
  });
});

describe('what to believe', () => {
  const entry = imported('Proposal', utc('2026-11-02 09:00'));

  test('a page that merely shows another stage is kept beside the import, and said', () => {
    const made = guidance('2026-11-05 09:00', entry, onPage('Contract', utc('2026-11-04 09:00')));
    expect(made.stage).toMatchObject({ id: 'proposal' });
    expect(made.disagreements).toMatchObject([
      { property: 'stage', used: { value: 'Proposal' }, other: { value: 'Contract' } },
    ]);
  });

  test('a change watched on the page after the import wins', () => {
    const made = guidance('2026-11-05 09:00', entry, onPage('Contract', utc('2026-11-04 09:00'), true));
    expect(made.stage).toMatchObject({ id: 'contract', certainty: 'exact', since: utc('2026-11-04 09:00') });
  });

  test('two names of one stage are no disagreement', () => {
    const made = guidance(
      '2026-11-05 09:00',
      entry,
      onPage('Presentation  SCHEDULED', utc('2026-11-04 09:00')),
    );
    expect(made.disagreements).toEqual([]);
  });

  test('two writings of one amount are no disagreement; another amount or currency is', () => {
    const said = (page: string) =>
      guidance(
        '2026-11-05 09:00',
        entry,
        observed(utc('2026-11-02 09:00'), { property: 'amount', value: '€48,000', source: 'import' }),
        observed(utc('2026-11-04 09:00'), { property: 'amount', value: page, source: 'page' }),
      ).disagreements.length;
    expect(['48000 EUR', '48000', '48.000,00 €'].map(said)).toEqual([0, 0, 0]);
    expect(['47000 EUR', '480', ''].map(said)).toEqual([1, 1, 1]);
  });

  test('two names of one person are no disagreement; of two people both are called by name', () => {
    const said = (page: string) =>
      guidance(
        '2026-11-05 09:00',
        entry,
        observed(utc('2026-11-02 09:00'), { property: 'owner', value: '77001', source: 'import' }),
        observed(utc('2026-11-04 09:00'), { property: 'owner', value: page, source: 'page' }),
      ).disagreements;
    expect(said('Mara Lindt')).toEqual([]);
    expect(said('ivo@northlight.example')).toMatchObject([
      { property: 'owner', used: { value: 'Mara Lindt' }, other: { value: 'Ivo Brandt' } },
    ]);
    expect(said('A Stranger')).toMatchObject([
      { used: { value: 'Mara Lindt' }, other: { value: 'A Stranger' } },
    ]);
  });
});

describe('owner', () => {
  const owned = (value: string) =>
    observed(utc('2026-11-02 09:00'), { property: 'owner', value, source: 'import' });
  const entry = imported('Proposal', utc('2026-11-02 09:00'));

  test.each([
    ['77002', 'Ivo Brandt', 'owns the record and has the role'],
    ['mara lindt', 'Mara Lindt', 'owns the record and has the role'],
    ['Priya Nair', 'Mara Lindt', 'does not have the role'],
    ['Somebody Else', 'Somebody Else', 'not among the people'],
  ])('the record owner %s gives %s', (shown, name, why) => {
    const made = guidance('2026-11-03 09:00', entry, owned(shown));
    expect(made.owner?.name).toBe(name);
    expect(made.owner?.reason.text).toContain(why);
  });

  test('never silently nobody', () => {
    const lonely = publishedStarter((yaml) =>
      yaml.replace(/roles: \[account-executive[^\]]*\]/g, 'roles: [sales-lead]'),
    );
    const made = evaluate(lonely, stateOf(entry), new Date(utc('2026-11-03 09:00')));
    expect(made?.owner).toBeNull();
    expect(made?.flags).toMatchObject([{ kind: 'no-owner' }]);
  });
});

describe('criteria, snoozes and terminal stages', () => {
  const entry = imported('Proposal', utc('2026-10-01 09:00'));

  test('what is missing to leave the stage is named', () => {
    const amount = observed(utc('2026-11-02 09:00'), {
      property: 'amount',
      value: '48000',
      source: 'import',
    });
    const { criteria } = guidance('2026-11-03 09:00', entry, amount);
    expect(criteria.map(({ id, state }) => [id, state])).toEqual([
      ['amount-agreed', 'met'],
      ['start-date', 'missing'],
      ['objections-answered', 'missing'],
    ]);
  });

  test('a snooze always ends', () => {
    const occurrence = occurrenceAt('2026-11-03 09:00', entry);
    const snoozed: JournalEvent = {
      id: nextId(),
      type: 'flag.snoozed',
      record: deal,
      occurredAt: utc('2026-11-03 09:00'),
      playbook: 7,
      occurrence,
      rule: 'three-weeks',
      until: utc('2026-11-10 09:00'),
      reason: 'waiting on customer',
    };
    const stalled = (now: string) =>
      guidance(now, entry, snoozed).flags.find((flag) => flag.rule === 'three-weeks');
    expect(stalled('2026-11-09 09:00')?.snooze).toMatchObject({
      reason: 'waiting on customer',
      by: 'Mara Lindt',
    });
    expect(stalled('2026-11-10 09:00')?.snooze).toBeNull();
  });

  test('a won deal is never stalled', () => {
    const won = imported('closedwon', utc('2026-01-01 09:00'));
    expect(guidance('2026-11-03 09:00', won).flags).toEqual([]);
  });

  test('a record of another kind has no guidance', () => {
    const state = { ...stateOf(entry), ref: { ...deal, object: 'contact' } };
    expect(evaluate(starter, state, new Date())).toBeNull();
  });
});
