import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { findPath } from '../../../../lib/playbook/edit/find-path.ts';
import { pathText } from '../../../../lib/playbook/locate.ts';

const content: unknown = parse(readFileSync('examples/playbooks/services.yaml', 'utf8'));

function allPaths(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, one]) =>
    allPaths(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inside];
}

test('every place of a playbook is found again by its words', () => {
  const all = allPaths(content);
  // The starter may shrink; only an empty walk would prove nothing.
  expect(all.length).toBeGreaterThan(500);
  for (const path of all) expect(findPath(content, pathText(content, path))).toEqual(path);
});

test('a key that is not written is named nevertheless; a part that is not there is not', () => {
  expect(findPath(content, 'motions[new-business].stalls[three-weeks].unless')?.at(-1)).toBe('unless');
  expect(findPath(content, 'motions[nothing].stalls')).toBeUndefined();
  expect(findPath(content, 'roles[99]')).toBeUndefined();
});
