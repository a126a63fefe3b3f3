import { expect, it } from 'vitest';
import { asanaPack } from '../../../lib/hosts/asana/asana-pack.ts';
import { packSchema } from '../../../lib/sync/pack-protocol.ts';
import { knownClasses } from '../../hosts/asana/known-markup.ts';

it('Asana’s pack looks for nothing that public code has not seen on the real pages', () => {
  const known = new Set(Object.values(knownClasses).join(' ').split(/\s+/));
  const selectors = JSON.stringify([
    asanaPack.views,
    asanaPack.lists,
    asanaPack.card,
    asanaPack.never,
    asanaPack.labels,
  ]);
  const named = [...selectors.matchAll(/\.([A-Z][A-Za-z0-9]*(?:--?[A-Za-z0-9]+)*)/g)].map(
    ([, name]) => name ?? '',
  );
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

it('Asana’s pack is one that the backend would serve', () => {
  expect(packSchema.safeParse(asanaPack).error?.issues ?? []).toEqual([]);
});
