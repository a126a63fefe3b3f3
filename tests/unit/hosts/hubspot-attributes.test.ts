import { describe, expect, it } from 'vitest';
import { hubspotPack } from '../../../lib/hosts/hubspot/hubspot-pack.ts';
import { attributePattern, knownAttributes } from '../../hosts/hubspot/known-attributes.ts';

const part = /\[(data-[a-z-]+)([\^$*]?)="([^"]*)"\]/g;

/** What is left out of values is a precaution, not a thing that was found. */
const { labels: _, ...rest } = hubspotPack;

/** Every attribute that the pack's selectors ask for: name, how it is compared, value. */
const asked = [...new Set(JSON.stringify(rest).replaceAll('\\"', '"').match(part) ?? [])];

function isKnown(selector: string): boolean {
  const [, attribute = '', how = '', value = ''] = new RegExp(part.source).exec(selector) ?? [];
  const filled = value
    .replace('{name}', 'notes_last_contacted')
    .replace('{object}', '0-3')
    .replace('{id}', '1');
  return knownAttributes.some((known) => {
    if (known.attribute !== attribute) return false;
    const text = known.value.replaceAll('{type}', '0-3').replaceAll('0-\\d', '0-3');
    if (how === '^') return text.startsWith(filled);
    if (how === '$') return text.endsWith(filled);
    if (how === '*') return text.includes(filled);
    return attributePattern(known, '0-3').test(filled);
  });
}

describe('HubSpot’s pack', () => {
  it('asks for something', () => {
    expect(asked.length).toBeGreaterThan(20);
  });

  it.each(asked)('asks for %s, which public code has found on HubSpot’s pages', (selector) => {
    expect(isKnown(selector)).toBe(true);
  });
});
