import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePlaybook } from '../../../lib/playbook/parse-playbook.ts';
import type { Motion, Playbook } from '../../../lib/playbook/playbook-schema.ts';
import { starters } from '../../../lib/playbook/starters.ts';
import { hostIds } from '../../../lib/records/record-ref.ts';
import { getStarter } from '../../../server/get-starter.ts';
import { evaluate } from '../rules/in-words.ts';
import { nextId, stateOf } from '../rules/sample.ts';

const layers = ['pipeline', 'delivery', 'reporting', 'finance', 'knowledge'];

function readStarter(file: string): Playbook {
  const parsed = parsePlaybook(readFileSync(file, 'utf8'), file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return parsed.playbook;
}

/** What the starter says of a record that came into a stage of a motion a minute ago. */
function guide(playbook: Playbook, motion: Motion, shown: string) {
  const host = hostIds.find((one) => motion.on.pipelines?.[one]?.length) ?? 'hubspot';
  const pipeline = motion.on.pipelines?.[host]?.[0];
  const at = '2026-11-03T09:00:00.000Z';
  const told = { source: 'import', asOf: at } as const;
  const state = stateOf({
    id: nextId(),
    type: 'record.observed',
    record: { host, account: '1', object: motion.on.object, id: '1' },
    occurredAt: at,
    playbook: 1,
    observations: [
      { property: 'stage', value: shown, since: at, ...told },
      ...(pipeline === undefined ? [] : [{ property: 'pipeline', value: pipeline, ...told }]),
    ],
  });
  const published = { version: 1, publishedAt: at, publishedBy: 'Test', playbook };
  return evaluate(published, state, new Date('2026-11-03T09:01:00.000Z'));
}

test('every starter is a file, and every file that calls itself a starter is listed', () => {
  const folder = 'examples/playbooks/';
  const named = readdirSync(folder).filter((file) =>
    /^name: .*starter$/m.test(readFileSync(folder + file, 'utf8')),
  );
  expect(named.map((file) => folder + file).sort()).toEqual(starters.map(({ file }) => file).sort());
});

test('an unknown starter is refused with the list of them', () => {
  expect(() => getStarter('sass')).toThrow(
    /no starter called "sass"\. Did you mean "saas"\?[\s\S]*services[\s\S]*saas/,
  );
  expect(() => getStarter('bakery')).toThrow(/services[\s\S]*saas/);
});

test.each(starters)('$name is in order, in all five layers', ({ file }) => {
  const playbook = readStarter(file);
  expect(new Set(playbook.motions.map(({ layer }) => layer))).toEqual(new Set(layers));
  expect(playbook.sops.length).toBeGreaterThanOrEqual(6);
});

test.each(starters)(
  'every stage of $name can be reached, by its title and by each name of a host',
  ({ file }) => {
    const playbook = readStarter(file);
    for (const motion of playbook.motions) {
      for (const stage of motion.stages) {
        const host = hostIds.find((one) => motion.on.pipelines?.[one]?.length) ?? 'hubspot';
        for (const shown of [stage.title, ...(stage.hosts?.[host] ?? [])]) {
          const guidance = guide(playbook, motion, shown);
          expect(guidance?.motion.id, `${motion.id}: ${shown}`).toBe(motion.id);
          expect(guidance?.stage, `${motion.id}: ${shown}`).toMatchObject({ known: true, id: stage.id });
        }
      }
    }
  },
);

test.each(starters)(
  '$name has a next step with an owner, a due time and an SOP for a fresh record',
  ({ file }) => {
    const playbook = readStarter(file);
    for (const motion of playbook.motions) {
      const guidance = guide(playbook, motion, motion.stages[0]?.title ?? '');
      expect(guidance?.step, motion.id).toMatchObject({
        due: { state: expect.any(String) },
        sop: expect.any(String),
      });
      expect(guidance?.owner?.person, motion.id).toEqual(expect.any(String));
      expect(guidance?.flags, motion.id).toEqual([]);
    }
  },
);

test.each(starters)(
  'every open stage of $name says what to do and what must be so to leave it',
  ({ file }) => {
    const playbook = readStarter(file);
    const open = playbook.motions.flatMap(({ stages }) => stages.filter(({ kind }) => kind === 'open'));
    for (const stage of open) {
      expect(stage.steps.length, stage.id).toBeGreaterThan(0);
      expect(stage.exit.length, stage.id).toBeGreaterThan(0);
    }
  },
);

test.each(starters)('every role of $name is somebody’s, and every SOP is used somewhere', ({ file }) => {
  const playbook = readStarter(file);
  const held = new Set(playbook.people.flatMap(({ roles }) => roles));
  expect(playbook.roles.filter(({ id }) => !held.has(id))).toEqual([]);
  const used = new Set(
    playbook.motions.flatMap(({ stages, stalls, sequences }) => [
      ...stages.flatMap((stage) => [...stage.sops, ...stage.steps.map(({ sop }) => sop)]),
      ...stalls.map(({ sop }) => sop),
      ...sequences.flatMap(({ touches }) => touches.map(({ sop }) => sop)),
    ]),
  );
  expect(playbook.sops.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
});
