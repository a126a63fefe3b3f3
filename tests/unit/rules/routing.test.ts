import { expect, test } from 'vitest';
import { evaluate } from './in-words.ts';
import { imported, observed, publishedStarter, stateOf, utc } from './sample.ts';

const routing = `    routing:
      - id: referrals
        title: Referrals go to Ivo
        when: { property: source, is: Referral }
        to: { person: ivo-brandt }
      - id: rest
        title: Everything else goes to sales
        to: { role: account-executive }
`;
const starter = publishedStarter((yaml) => yaml.replace('\nsops:', `\n${routing}\nsops:`));
const entered = imported('Proposal', utc('2026-11-02 09:00'));
const see = (property: string, value: string) =>
  observed(utc('2026-11-02 09:00'), { property, value, source: 'import' });
const ownerOf = (...seen: ReturnType<typeof see>[]) =>
  evaluate(starter, stateOf(entered, ...seen), new Date(utc('2026-11-03 09:00')))?.owner;

test('a record without an owner goes by the first rule that holds, and says which and why', () => {
  const owner = ownerOf(see('source', 'referral'));
  expect(owner).toMatchObject({ name: 'Ivo Brandt', person: 'ivo-brandt' });
  expect(owner?.reason.text).toContain('"Referrals go to Ivo" (because Lead source is "referral")');
  expect(ownerOf(see('source', 'Ads'))?.reason.text).toContain(
    '"Everything else goes to sales" it goes to Mara Lindt',
  );
});

test('the owner on the record comes before every rule', () => {
  const owner = ownerOf(see('source', 'Referral'), see('owner', 'Mara Lindt'));
  expect(owner?.name).toBe('Mara Lindt');
  expect(owner?.reason.text).not.toContain('Referrals');
});

test('a step of a role that the routed person does not have goes to somebody who has it', () => {
  const owner = ownerOf(see('stage', 'Proposal'), see('source', 'Referral'));
  expect(owner?.name).toBe('Ivo Brandt');
  const decision = stateOf(imported('Decision', utc('2026-11-02 09:00')), see('source', 'Referral'));
  const steps = evaluate(starter, decision, new Date(utc('2026-11-03 09:00')))?.steps;
  expect(steps?.find(({ id }) => id === 'capacity-check')?.owner).toMatchObject({ name: 'Priya Nair' });
  expect(steps?.find(({ id }) => id === 'capacity-check')?.owner?.reason.text).toContain(
    'does not have the role',
  );
});

test.each([
  ['person: ivo-brandt', 'person: ivo-brant', 'Did you mean "ivo-brandt"?'],
  ['role: account-executive }', 'role: account-exec }', 'no role'],
  ['{ person: ivo-brandt }', '{}', 'needs either "person" or "role", or one of'],
])('a rule with %s turned into %s is refused', (from, to, words) => {
  expect(() =>
    publishedStarter((yaml) => yaml.replace('\nsops:', `\n${routing.replace(from, to)}\nsops:`)),
  ).toThrow(words.replaceAll('"', '\\"'));
});
