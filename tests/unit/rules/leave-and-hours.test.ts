import { expect, test } from 'vitest';
import { evaluate } from './in-words.ts';
import { imported, observed, publishedStarter, stateOf, utc } from './sample.ts';

const mara = '    roles: [account-executive]\n    hosts: { hubspot: ["77001"] }\n';
const withMara = (more: string) => publishedStarter((yaml) => yaml.replace(mara, `${mara}    ${more}\n`));
const entered = imported('Proposal', utc('2026-11-20 15:00'));
const owned = observed(utc('2026-11-20 15:00'), { property: 'owner', value: 'Mara Lindt', source: 'import' });
const step = (starter: ReturnType<typeof withMara>, now: string) =>
  evaluate(starter, stateOf(entered, owned), new Date(utc(now)))?.step;

test('somebody on leave is covered by whom they named, both days included', () => {
  const starter = withMara('away: [{ from: 2026-11-23, until: 2026-11-27, cover: jonas-weber }]');
  expect(step(starter, '2026-11-22 12:00')?.owner?.name).toBe('Mara Lindt');
  expect(step(starter, '2026-11-23 12:00')?.owner).toMatchObject({
    name: 'Jonas Weber',
    person: 'jonas-weber',
  });
  expect(step(starter, '2026-11-27 12:00')?.owner?.reason.text).toContain(
    'Mara Lindt is away until 2026-11-27; Jonas Weber covers.',
  );
  expect(step(starter, '2026-11-28 12:00')?.owner?.name).toBe('Mara Lindt');
});

test('without a named cover the next one with the role acts; with nobody there it stays, and that is said', () => {
  const leave = 'away: [{ from: 2026-11-23, until: 2026-11-27 }]';
  expect(step(withMara(leave), '2026-11-24 12:00')?.owner?.name).toBe('Ivo Brandt');
  const ivo = '    hosts: { hubspot: ["77002"] }\n';
  const nobody = publishedStarter((yaml) =>
    yaml.replace(mara, `${mara}    ${leave}\n`).replace(ivo, `${ivo}    ${leave}\n`),
  );
  const owner = step(nobody, '2026-11-24 12:00')?.owner;
  expect(owner?.name).toBe('Mara Lindt');
  expect(owner?.reason.text).toContain('nobody covers');
});

test('a due time is in the calendar of the person who does it', () => {
  // Friday 16:00 in Berlin + 2 business days: Tuesday 16:00; with Mondays off, Wednesday; in New York, 10:00 there.
  expect(step(withMara('away: []'), '2026-11-20 16:00')?.due?.at).toBe(utc('2026-11-24 15:00'));
  expect(step(withMara('calendar: { workdays: [tue, wed, thu, fri] }'), '2026-11-20 16:00')?.due?.at).toBe(
    utc('2026-11-25 15:00'),
  );
  expect(step(withMara('calendar: { holidays: [2026-11-23] }'), '2026-11-20 16:00')?.due?.at).toBe(
    utc('2026-11-25 15:00'),
  );
  const late = 'calendar: { timeZone: America/New_York, opens: "12:00", closes: "20:00" }';
  expect(step(withMara(late), '2026-11-20 16:00')?.due?.at).toBe(utc('2026-11-24 17:00'));
});

test('the hours of a team come between the company and the person', () => {
  const inTeam = (calendar: string, more: string) =>
    publishedStarter((yaml) =>
      yaml
        .replace('\npeople:', `\nteams:\n  - { id: boston, title: Boston office${calendar} }\n\npeople:`)
        .replace(mara, `${mara}    ${more}\n`),
    );
  // As for a person of their own: Friday 16:00 in Berlin + 2 business days, in New York from 12:00 to 20:00.
  const hours =
    ', calendar: { timeZone: America/New_York, opens: "12:00", closes: "20:00", holidays: [2026-11-23] }';
  const due = (more: string, calendar = hours) => step(inTeam(calendar, more), '2026-11-20 16:00')?.due?.at;
  // Monday is off there, so Wednesday 12:00 in New York.
  expect(due('team: boston')).toBe(utc('2026-11-25 17:00'));
  expect(due('team: boston', '')).toBe(utc('2026-11-24 15:00'));
  // Tuesday is off for Mara besides: Thursday. With the hours of Berlin it is the clock time there again.
  expect(due('team: boston\n    calendar: { holidays: [2026-11-24] }')).toBe(utc('2026-11-26 17:00'));
  expect(due('team: boston\n    calendar: { timeZone: Europe/Berlin, opens: "09:00" }')).toBe(
    utc('2026-11-25 15:00'),
  );
  expect(due('away: []')).toBe(utc('2026-11-24 15:00'));
  expect(() => inTeam('', 'team: bostn')).toThrow('Did you mean \\"boston\\"');
  expect(() => inTeam(', calendar: { closes: "08:00" }', 'team: boston')).toThrow('could ever come due');
  expect(() => inTeam(', calendar: { timeZone: America/New_Yrok }', 'team: boston')).toThrow('teams');
});

test.each([
  ['calendar: { timeZone: America/New_Yrok }', 'Did you mean'],
  ['calendar: { closes: "08:00" }', 'could ever come due'],
  ['away: [{ from: 2026-11-27, until: 2026-11-23 }]', 'before it begins'],
  ['away: [{ from: 2026-11-23, until: 2026-11-27, cover: nobody }]', 'no person'],
])('%s is refused', (more, words) => {
  expect(() => withMara(more)).toThrow(words);
});
