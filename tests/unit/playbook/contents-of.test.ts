import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentsOf } from '../../../lib/playbook/contents-of.ts';
import { parsePlaybook } from '../../../lib/playbook/parse-playbook.ts';
import { starters } from '../../../lib/playbook/starters.ts';

test.each(starters.map(({ name, file }) => [name, file]))(
  'the starter %s holds all five layers',
  (_name, file) => {
    const parsed = parsePlaybook(readFileSync(file, 'utf8'));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems[0]));
    const { motions, counts } = contentsOf(parsed.playbook);
    const layers = new Set(motions.map(({ layer }) => layer));
    expect([...layers].sort()).toEqual(['delivery', 'finance', 'knowledge', 'pipeline', 'reporting']);
    expect(motions[0]?.stages.length).toBeGreaterThan(3);
    expect(counts.find(({ of }) => of === 'sops')?.count).toBe(parsed.playbook.sops.length);
    expect(counts.every(({ count }) => count > 0)).toBe(true);
  },
);
