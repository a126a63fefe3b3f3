import type { FoundSop, SopShelf } from '../../lib/messages/sop-messages.ts';
import type { SopVersions } from '../../lib/sync/sops-protocol.ts';
import { hoursFromNow } from './sample-guidance.ts';

const body = `Read this before the first call with somebody new. It takes ten minutes and saves the second call.

## Before the call

- [ ] Read the website, the last two posts and the notes of whoever spoke with them before
- [ ] Find out who signs, and who else has a say
- [x] Open the record beside the call

## On the call

1. Ask what they use today, and when its lease or warranty ends.
2. Say what it costs, in a range. Nobody wants to guess.
3. Agree on the next date **before** hanging up.

| They say | You say |
| --- | --- |
| Send us something | What would it have to answer? |
| We have no budget | When is it decided? |

> A call without a next date is a call that did not happen.

## After the call

Write the recap within a day, from this text:

\`\`\`
Thank you for your time. We said that …
\`\`\`

The map of the area is below; prices are in [Writing an offer](sop:offer).

![Map of the sales areas](picture:${'a1'.repeat(32)})
`;

const nowhere = { motions: [], stages: [], steps: [], fields: [], urls: [] };
const said = {
  change: 'material',
  materialVersion: 4,
  publishedBy: 'Mara Lindt',
  verifiedBy: 'Mara Lindt',
  status: 'live',
} as const;
const first = {
  id: 'first-call',
  title: 'The first call',
  owner: 'sales-lead',
  interval: '90 days',
  layer: 'pipeline',
  roles: [],
  tags: ['calls', 'new business'],
  attach: nowhere,
  version: 5,
  publishedAt: hoursFromNow(-300),
  verifiedAt: hoursFromNow(-300),
  ...said,
} as const;

/** A list of SOPs: verified, due, expired, changed; one with a long title. */
export const sampleShelf: SopShelf = {
  mayArchive: true,
  sops: [
    {
      ...first,
      roles: [],
      tags: [...first.tags],
      attach: nowhere,
      ownerTitle: 'Sales lead',
      mayVerify: true,
      trust: { state: 'verified', until: hoursFromNow(1860) },
    },
    {
      ...{
        ...first,
        id: 'terms',
        roles: [],
        attach: nowhere,
        tags: ['legal'],
        layer: 'finance',
        owner: 'legal',
      },
      title:
        'What to do when a customer asks for terms that differ from ours in more than one clause of the contract',
      ...{ ownerTitle: 'Head of legal and contracts', mayVerify: true, verifiedAt: hoursFromNow(-2300) },
      trust: { state: 'expired', until: hoursFromNow(-140) },
    },
    {
      ...{
        ...first,
        id: 'handover',
        title: 'Handing over to delivery',
        roles: [],
        attach: nowhere,
        tags: [],
        layer: 'delivery',
      },
      ...{ ownerTitle: 'Sales lead', mayVerify: true, trust: { state: 'due', until: hoursFromNow(60) } },
    },
    {
      ...{ ...first, id: 'offer', title: 'Writing an offer', roles: [], attach: nowhere, tags: ['calls'] },
      ...{
        ownerTitle: 'Sales lead',
        mayVerify: true,
        verifiedAt: null,
        trust: { state: 'due', until: null },
      },
    },
  ],
};

/** One of them as it is read, `over` replaces parts of what is known of it. */
export function sampleReading(over: Partial<FoundSop> = {}): FoundSop {
  return {
    found: true,
    sop: { ...first, roles: [], tags: [...first.tags], attach: nowhere, body },
    owner: 'Sales lead',
    verifier: null,
    trust: { state: 'verified', until: hoursFromNow(1860) },
    asOf: null,
    ticks: [],
    ...over,
  };
}

export const sampleSopVersions: SopVersions = {
  versions: [
    {
      version: 5,
      title: 'The first call',
      change: 'minor',
      note: 'A clearer last line',
      publishedAt: hoursFromNow(-300),
      publishedBy: 'Mara Lindt',
    },
    {
      version: 4,
      title: 'The first call',
      change: 'material',
      note: 'Prices are said on the first call now',
      publishedAt: hoursFromNow(-2000),
      publishedBy: 'Jonas Weber',
    },
    {
      version: 3,
      title: 'First calls',
      change: 'material',
      note: null,
      publishedAt: hoursFromNow(-9000),
      publishedBy: 'Jonas Weber',
    },
  ],
  more: false,
};

/** A picture of a few pixels. */
export const samplePicture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
