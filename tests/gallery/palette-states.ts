import type { PaletteView } from '../../lib/messages/palette-messages.ts';
import { sampleWorkspaces } from './other-states.ts';
import { sampleFlag, sampleGuidance, sampleKey } from './sample-guidance.ts';

const guidance = sampleGuidance({ flags: [sampleFlag()] });

/** What most states differ from. */
export const fullPalette: PaletteView = {
  show: 'palette',
  connected: true,
  workspaces: [],
  sync: { state: 'ok', message: null },
  hasPanel: true,
  isHidden: false,
  chord: 'Alt+Shift+O',
  record: { key: sampleKey, guidance, mayWrite: true },
  sops: [
    {
      id: 'proposal',
      title: 'The proposal',
      body: '## Before you send it\n\nTwo pages, and an appendix that nobody has to read.',
      owner: 'Head of sales',
    },
    { id: 'handoff', title: 'Handing over to delivery', body: 'Call first.', owner: null },
    {
      id: 'long',
      title:
        'What to do when a customer asks for terms that differ from ours in more than one clause of the contract',
      body: 'Ask legal.',
      owner: 'Head of sales',
    },
  ],
  records: [
    { key: 'hubspot:4411:deal:9002', name: 'Fabrikam onboarding programme', stage: 'Discovery' },
    { key: 'hubspot:4411:deal:9003', name: null, stage: 'appointmentscheduled' },
  ],
  recent: ['sop:handoff', 'record:hubspot:4411:deal:9002'],
};

const empty = { record: null, sops: [], records: [], recent: [] };

/** Every state of the command palette, by name. */
export const paletteStates: Record<string, PaletteView> = {
  full: fullPalette,
  'two-workspaces': {
    ...fullPalette,
    workspaces: sampleWorkspaces.workspaces.map(({ id, name }, index) => ({
      id,
      name,
      isShown: index === 0,
    })),
  },
  'no-record': { ...fullPalette, record: null, recent: [] },
  viewer: { ...fullPalette, record: { key: sampleKey, guidance, mayWrite: false } },
  offline: { ...fullPalette, sync: { state: 'offline', message: null } },
  hidden: { ...fullPalette, record: null, isHidden: true },
  'not-connected': { ...fullPalette, ...empty, connected: false },
};
