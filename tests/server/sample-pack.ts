import type { Pack } from '../../lib/sync/pack-protocol.ts';

/** A small HubSpot pack of a version. */
export function samplePack(version: number): Pack {
  return {
    version,
    host: 'hubspot',
    views: [
      {
        id: 'record',
        properties: { name: [{ selector: 'h1[data-title]' }] },
        probes: [{ selector: '[data-field="{name}"]' }],
        mounts: [{ id: 'header', selector: '[data-header]', place: 'after' }],
        expects: ['name', 'mount'],
      },
    ],
    lists: [],
    card: '[data-card]',
    never: '[role="dialog"]',
    crowd: [],
    labels: 'label',
    empty: ['--'],
  };
}
