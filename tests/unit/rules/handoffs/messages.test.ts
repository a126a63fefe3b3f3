import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePlaybook } from '../../../../lib/playbook/parse-playbook.ts';
import type { PublishedPlaybook } from '../../../../lib/playbook/playbook-schema.ts';
import { starters } from '../../../../lib/playbook/starters.ts';
import { applyEvent } from '../../../../lib/records/apply-event.ts';
import type { HandoffEvent, JournalEvent } from '../../../../lib/records/journal-event.ts';
import type { RecordState } from '../../../../lib/records/record-state.ts';
import { evaluate } from '../../../../lib/rules/evaluate.ts';
import { handoffHistory } from '../../../../lib/rules/handoff-history.ts';
import { judgeHandoffWord } from '../../../../lib/rules/handoffs/judge-handoff-word.ts';
import { playbookWords } from '../../../../lib/rules/playbook-words.ts';
import { say } from '../../../../lib/text/say.ts';
import { sayAll } from '../../../../lib/text/say-all.ts';
import { deal, nextId, utc } from '../sample.ts';

const now = new Date(utc('2026-11-03 10:00'));
const mara = { id: 'm1', name: 'Mara Lindt' };

function starter(name: string): PublishedPlaybook {
  const { file } = starters.find((one) => one.name === name) ?? { file: '' };
  const parsed = parsePlaybook(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => say(message)).join('\n'));
  return { version: 1, publishedAt: now.toISOString(), publishedBy: 'm1', playbook: parsed.playbook };
}

/** A deal that Mara won this morning, with what was said of its handoffs. */
function wonDeal(
  published: PublishedPlaybook,
  said: (occurrence: string) => Partial<HandoffEvent>[] = () => [],
) {
  const base = () => ({ id: nextId(), record: deal, occurredAt: utc('2026-11-03 08:00'), playbook: 1 });
  const won: JournalEvent = {
    ...base(),
    type: 'record.observed',
    observations: (['closedwon', 'Mara Lindt', 'Acme'] as const).map((value, index) => ({
      property: (['stage', 'owner', 'name'] as const)[index] ?? 'name',
      value,
      source: 'api' as const,
      asOf: utc('2026-11-03 08:00'),
      since: utc('2026-11-03 08:00'),
    })) as never,
  };
  const occurrence = `hubspot:${deal.account}:deal:${deal.id}/won/${won.id}`;
  const words = said(occurrence).map((word) => ({ ...base(), ...word }) as HandoffEvent);
  let state: RecordState | undefined;
  for (const event of [won, ...words]) state = applyEvent(state, event, mara);
  if (!state) throw new Error('Nothing happened.');
  return { state, guidance: evaluate(published, state, now), words };
}

test.each(starters.map(({ name }) => name))(
  'the %s starter hands a won deal over, with texts that are filled in from it',
  (name) => {
    const { guidance } = wonDeal(starter(name));
    const [view] = guidance?.handoffs ?? [];
    expect(view).toMatchObject({ state: 'open', staysWithOwner: false });
    const customer = view?.messages?.find(({ to }) => to === 'customer');
    expect(customer?.isHeld).toBe(true);
    expect(view?.messages?.find(({ to }) => to === 'team')?.isHeld).toBe(false);
    const text = sayAll(view?.messages?.at(-1)?.pieces ?? []).map((piece) => piece.text);
    expect(text.join('')).toContain('Acme');
    expect(text.join('')).toContain('[missing: ');
  },
);

test('a message says what is known and where it comes from, and what is missing', () => {
  const about = { handoff: 'to-delivery' };
  const { guidance } = wonDeal(starter('services'), () => [
    { ...about, type: 'handoff.noted', item: 'need', note: 'Fewer calls' },
    { ...about, type: 'handoff.promised', text: 'Two rounds', who: 'Mara', to: 'Kim', standard: false },
  ]);
  const [welcome] = sayAll(guidance?.handoffs[0]?.messages ?? []);
  const text = welcome?.pieces.map((piece) => piece.text).join('') ?? '';
  expect(text).toContain('What you told us you need: Fewer calls');
  expect(text).toContain('– Two rounds');
  expect(text).toContain('[missing: The agreed start date]');
  const need = welcome?.pieces.find((piece) => piece.text === 'Fewer calls');
  expect(need?.source).toContain('written by Mara Lindt');
  // Nothing is filled in without a source, but for the dash of an empty list and the names of what is missing.
  for (const { what, source, isMissing } of welcome?.pieces ?? [])
    expect(what === null || isMissing || source !== null).toBe(true);
});

test('what goes to the customer is held until somebody has accepted: it is taken out with a reason only', () => {
  const published = starter('services');
  const copy = { handoff: 'to-delivery', type: 'handoff.noted', item: 'welcome' } as const;
  const judge = (state: RecordState, word: Partial<HandoffEvent>) =>
    judgeHandoffWord(
      published,
      state,
      { id: nextId(), record: deal, occurredAt: now.toISOString(), playbook: 1, ...word } as HandoffEvent,
      { person: 'mara-lindt', isAdmin: false },
      now,
    );
  const before = wonDeal(published);
  expect(judge(before.state, copy)).toEqual({ key: 'handoff.refused.held' });
  expect(judge(before.state, { ...copy, note: 'They asked twice' })).toBeNull();
  expect(judge(before.state, { ...copy, item: 'kick-off-pack' })).toBeNull();
  const after = wonDeal(published, (occurrence) => [
    { handoff: 'to-delivery', type: 'handoff.offered', occurrence },
    { handoff: 'to-delivery', type: 'handoff.accepted', occurrence, person: 'priya-nair' },
    copy,
  ]);
  expect(judge(after.state, copy)).toBeNull();
  const [welcome] = after.guidance?.handoffs[0]?.messages ?? [];
  expect(welcome).toMatchObject({ isHeld: false, copied: { by: 'Mara Lindt', reason: null } });
  const told = after.words.map((word) => handoffHistory(word, playbookWords(published)).what);
  expect(told.map((what) => say(what))).toContain('Copied: Welcome to the customer');
});

test('a packet for finance leaves the deal with whose it is', () => {
  const published = starter('saas');
  const pass = (handoff: string, person: string) => (occurrence: string) =>
    [
      { handoff, type: 'handoff.offered', occurrence },
      { handoff, type: 'handoff.accepted', occurrence, person },
    ] satisfies Partial<HandoffEvent>[];
  const paid = wonDeal(published, pass('to-finance', 'ruth-adeyemi')).guidance;
  expect(paid?.handoffs.map(({ id, state }) => [id, state])).toEqual([
    ['to-success', 'open'],
    ['to-finance', 'accepted'],
  ]);
  expect(paid?.handoffs[1]).toMatchObject({ staysWithOwner: true, startsOn: 'invoice' });
  expect(paid?.owner?.person).toBe('mara-lindt');
  const passed = wonDeal(published, pass('to-success', 'priya-nair')).guidance;
  expect(passed?.owner?.person).toBe('priya-nair');
});
