import { describe, expect, it } from 'vitest';
import { salesforcePack } from '../../../lib/hosts/salesforce/salesforce-pack.ts';
import { otherFacts } from '../../hosts/salesforce/other-facts.ts';
import { pageObjectFacts } from '../../hosts/salesforce/page-object-facts.ts';

const html = new Set('a button div li script section slot span style svg tbody th tr'.split(' '));

/** The tags, classes and attributes of a selector, written in one way. */
function partsOf(selector: string): string[] {
  const plain = selector.replaceAll("'", '"').replace(/\{\w+\}(?:\.\{\w+\})?/g, '');
  const attributes = plain.match(/\[[^\]]*\]/g) ?? [];
  const rest = plain.replace(/\[[^\]]*\]/g, ' ').replace(/:[a-z-]+/g, ' ');
  return [...attributes, ...(rest.match(/\.?[A-Za-z][\w-]*/g) ?? [])];
}

function selectorsOf(node: unknown, key = ''): string[] {
  if (typeof node === 'string')
    return ['selector', 'part', 'item', 'container', 'mark', 'scopes', 'never', 'card', 'labels'].includes(
      key,
    )
      ? [node]
      : [];
  if (Array.isArray(node)) return node.flatMap((item) => selectorsOf(item, key));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => selectorsOf(value, name));
}

const known = new Set([
  ...pageObjectFacts.flatMap(({ root, parts }) => [root, ...parts].flatMap(partsOf)),
  ...Object.keys(otherFacts),
]);

describe('the selector pack for Salesforce', () => {
  const selectors = selectorsOf(salesforcePack);

  it('asks for nothing that nobody has seen', () => {
    const asked = [...new Set(selectors.flatMap(partsOf))].filter((part) => !html.has(part));
    expect(asked.length).toBeGreaterThan(40);
    expect(asked.filter((part) => !known.has(part))).toEqual([]);
  });

  it('keeps no fact that nothing asks for', () => {
    const asked = new Set(selectors.flatMap(partsOf));
    expect(Object.keys(otherFacts).filter((part) => !asked.has(part))).toEqual([]);
  });

  it('is data alone', () => {
    expect(JSON.parse(JSON.stringify(salesforcePack))).toEqual(salesforcePack);
  });
});
