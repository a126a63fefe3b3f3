import { expect, test } from 'vitest';
import type { OwnerAssigned } from '../../../../lib/records/journal-event.ts';
import { evaluate } from '../in-words.ts';
import { deal, imported, nextId, observed, publishedStarter, stateOf, utc } from '../sample.ts';

const rules = (to: string) =>
  publishedStarter((yaml) =>
    yaml.replace(
      '\nsops:',
      `\n    routing:\n      - { id: inbound, title: Leads in turn, to: ${to} }\n\nsops:`,
    ),
  );
const inTurn = '{ roundRobin: [mara-lindt, ivo-brandt] }';
const entered = imported('Proposal', utc('2026-11-02 09:00'));
const now = new Date(utc('2026-11-03 09:00'));

function assigned(changes: Partial<OwnerAssigned> = {}): OwnerAssigned {
  return {
    id: nextId(),
    type: 'owner.assigned',
    record: deal,
    occurredAt: utc('2026-11-02 10:00'),
    playbook: 7,
    person: 'ivo-brandt',
    rule: 'new-business/inbound',
    title: 'Leads in turn',
    how: 'round robin, 2nd of 2',
    alternatives: [{ person: 'mara-lindt', note: '3 open' }],
    ...changes,
  };
}

test('before the backend has decided, the rule says that it will, and who has it until then', () => {
  const guidance = evaluate(rules(inTurn), stateOf(entered), now);
  expect(guidance?.owner).toMatchObject({ person: 'mara-lindt' });
  expect(guidance?.owner?.reason.text).toBe(
    'The record has no owner; the rule "Leads in turn" will assign it (round robin among Mara Lindt, Ivo Brandt) once the backend has heard of it; until then it goes to Mara Lindt, who owns it and has the role Account executive.',
  );
  expect(guidance?.assignment).toMatchObject({ state: 'pending', rule: 'new-business/inbound', at: null });
  const backup = rules('{ roundRobin: [mara-lindt, ivo-brandt], backup: jonas-weber }');
  expect(evaluate(backup, stateOf(entered), now)?.assignment).toMatchObject({ person: 'jonas-weber' });
});

test('what the backend decided is the owner, with rule, way, day and alternatives', () => {
  const guidance = evaluate(rules(inTurn), stateOf(entered, assigned()), now);
  expect(guidance?.owner).toMatchObject({ name: 'Ivo Brandt', person: 'ivo-brandt' });
  expect(guidance?.owner?.reason.text).toBe(
    'The record has no owner; on 2026-11-02 the rule "Leads in turn" assigned it (round robin, 2nd of 2) to Ivo Brandt, who owns it and has the role Account executive.',
  );
  expect(guidance?.assignment).toMatchObject({
    state: 'assigned',
    at: utc('2026-11-02 10:00'),
    alternatives: [{ name: 'Mara Lindt', note: '3 open' }],
  });
});

test('the decision stands when the rules change, as long as its person is there', () => {
  expect(evaluate(rules('{ person: mara-lindt }'), stateOf(entered, assigned()), now)?.owner?.name).toBe(
    'Ivo Brandt',
  );
  const gone = stateOf(entered, assigned({ person: 'nobody-here' }));
  expect(evaluate(rules(inTurn), gone, now)?.assignment).toMatchObject({ state: 'pending' });
  const elsewhere = stateOf(entered, assigned({ rule: 'another-motion/inbound' }));
  expect(evaluate(rules(inTurn), elsewhere, now)?.assignment).toMatchObject({ state: 'pending' });
});

test('the owner on the record comes before the decision', () => {
  const owned = observed(utc('2026-11-02 09:00'), {
    property: 'owner',
    value: 'Mara Lindt',
    source: 'import',
  });
  const guidance = evaluate(rules(inTurn), stateOf(entered, owned, assigned()), now);
  expect(guidance?.owner?.name).toBe('Mara Lindt');
  expect(guidance?.assignment).toBeUndefined();
});

test('only open records are shared out; others still have somebody', () => {
  const won = evaluate(rules(inTurn), stateOf(imported('Won', utc('2026-11-02 09:00'))), now);
  expect(won?.stage).toMatchObject({ kind: 'won' });
  expect(won?.assignment).toBeUndefined();
  expect(won?.owner?.reason.text).toContain('shares out open records only');
});

test('the later of two decisions holds, in whatever order they are read', () => {
  const [one, two] = [assigned(), assigned({ occurredAt: utc('2026-11-02 11:00'), person: 'mara-lindt' })];
  expect(stateOf(entered, one, two)).toEqual(stateOf(entered, two, one, two));
  expect(stateOf(entered, two, one).assigned).toMatchObject({ person: 'mara-lindt' });
});

test('a territory goes by a property, capitals aside; what is not in the table goes to the backup or the next rule', () => {
  const table = 'territory: { property: source, people: { Fair: ivo-brandt, Web: mara-lindt } }';
  const from = (to: string, source: string) => {
    const seen = observed(utc('2026-11-02 09:00'), { property: 'source', value: source, source: 'import' });
    return evaluate(rules(to), stateOf(entered, seen), now)?.owner;
  };
  expect(from(`{ ${table} }`, 'fair ')?.name).toBe('Ivo Brandt');
  expect(from(`{ ${table} }`, 'fair')?.reason.text).toContain(
    '(because Lead source is "fair") it goes to Ivo Brandt',
  );
  expect(from(`{ ${table}, backup: ivo-brandt }`, 'Other')?.reason.text).toContain(
    '(as the backup, because Lead source is "Other") it goes to Ivo Brandt',
  );
  expect(from(`{ ${table} }`, 'Other')?.reason.text).not.toContain('Leads in turn');
});

test('the backup acts while the person of a rule is away and nobody covers', () => {
  const away = (leave: string) => {
    const starter = rules('{ person: ivo-brandt, backup: jonas-weber }');
    const people = starter.playbook.people.map((one) =>
      one.id === 'ivo-brandt'
        ? { ...one, away: [{ from: '2026-11-01', until: '2026-11-09', ...(leave ? { cover: leave } : {}) }] }
        : one,
    );
    const { owner } =
      evaluate({ ...starter, playbook: { ...starter.playbook, people } }, stateOf(entered), now) ?? {};
    return owner;
  };
  expect(away('')?.name).toBe('Jonas Weber');
  expect(away('')?.reason.text).toContain('Jonas Weber is the backup.');
  expect(away('mara-lindt')?.name).toBe('Mara Lindt');
});

test.each([
  ['{ roundRobin: [mara-lindt, ivo-brant] }', 'there is no person with the id "ivo-brant"'],
  ['{ roundRobin: [mara-lindt, mara-lindt] }', '"mara-lindt" stands in this list twice'],
  ['{ roundRobin: [] }', 'this list is empty'],
  ['{ roundRobin: 3 }', 'does not say whose turn it can be'],
  ['{ leastLoaded: account-exec }', 'there is no role with the id "account-exec"'],
  ['{ weighted: { mara-lindt: 0, ivo-brandt: 1 } }', 'the weight 0 is not possible'],
  ['{ weighted: { mara-lindt: -2 } }', 'the weight -2 is not possible'],
  ['{ weighted: { mara-lindt: 1.5 } }', 'a whole number from 1 to 100'],
  ['{ weighted: { somebody: 1 } }', 'there is no person with the id "somebody"'],
  ['{ weighted: {} }', 'this names nobody'],
  ['{ leastLoaded: account-executive, capacity: 5 }', 'everybody may be full'],
  ['{ leastLoaded: account-executive, capacity: 0, backup: jonas-weber }', 'leaves nobody'],
  ['{ person: mara-lindt, capacity: 5 }', 'goes with "roundRobin"'],
  ['{ roundRobin: [mara-lindt], backup: mara-lindt }', 'is already among those who take turns'],
  ['{ person: mara-lindt, backup: mara-lindt }', 'already gets the record'],
  ['{ person: mara-lindt, roundRobin: [ivo-brandt] }', 'needs either "person" or "role", or one of'],
  [
    '{ territory: { property: contry, people: { DE: mara-lindt } } }',
    'there is no property with the id "contry"',
  ],
  ['{ territory: { property: source, people: {} } }', 'this table is empty'],
  ['{ territory: { property: source, people: { DE: mara-lindt, de: ivo-brandt } } }', 'means the same as'],
  ['{ backup: mara-lindt }', 'needs either "person" or "role", or one of'],
])('%s is refused', (to, words) => {
  expect(() => rules(to)).toThrow(words.replaceAll('"', '\\"'));
});

test('a role that nobody has is refused where records are shared out', () => {
  const yaml = (text: string) =>
    text
      .replace('\nroles:\n', '\nroles:\n  - { id: nobody-yet, title: Nobody yet }\n')
      .replace(
        '\nsops:',
        '\n    routing:\n      - { id: inbound, title: Leads, to: { roundRobin: nobody-yet } }\n\nsops:',
      );
  expect(() => publishedStarter(yaml)).toThrow('nobody has the role');
});
