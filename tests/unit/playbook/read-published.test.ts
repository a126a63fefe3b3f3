import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePlaybook } from '../../../lib/playbook/parse-playbook.ts';
import type { PublishedPlaybook } from '../../../lib/playbook/playbook-schema.ts';
import { readPublished } from '../../../lib/playbook/read-published.ts';
import { starters } from '../../../lib/playbook/starters.ts';

const about = { version: 3, publishedAt: '2026-11-01T08:00:00.000Z', publishedBy: 'Nadja Berg' };

function publishedStarter(): PublishedPlaybook {
  const file = starters[0]?.file ?? '';
  const parsed = parsePlaybook(readFileSync(file, 'utf8'), file);
  if (!parsed.ok) throw new Error(`${file} is not in order`);
  return { ...about, playbook: parsed.playbook };
}

test('what a newer backend has added is left out, wherever it stands, and the rest is as it was', () => {
  const known = publishedStarter();
  const sent = structuredClone(known) as unknown as {
    playbook: { weather?: string; motions: { stages: { steps: { colour?: string; mood?: object }[] }[] }[] };
  };
  sent.playbook.weather = 'fair';
  for (const { steps } of sent.playbook.motions.flatMap(({ stages }) => stages))
    for (const step of steps) Object.assign(step, { colour: 'blue', mood: { since: 1 } });
  const before = JSON.stringify(sent);
  expect(readPublished(sent)).toEqual(readPublished(known));
  expect(readPublished(known)).toBeDefined();
  expect(JSON.stringify(sent)).toBe(before);
});

test('what says something else than this version knows is not guessed at', () => {
  const known = publishedStarter();
  const [first] = known.playbook.motions;
  expect(
    readPublished({ ...known, playbook: { ...known.playbook, motions: [{ ...first, stages: 'all' }] } }),
  ).toBe(undefined);
  expect(readPublished({ ...known, playbook: { ...known.playbook, weather: 1, motions: 7 } })).toBe(
    undefined,
  );
  expect(readPublished(null)).toBe(undefined);
});
