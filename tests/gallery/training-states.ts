import type { MyTraining, TrainingView } from '../../lib/messages/training-messages.ts';
import type { PathItem } from '../../lib/training/path-progress.ts';
import type { Standing } from '../../lib/training/standing.ts';

const standing: Standing = {
  read: 'never',
  readVersion: null,
  quiz: 'open',
  certificate: null,
  tries: null,
  isMet: false,
};
const item = (sop: string, title: string, more: Partial<PathItem>): PathItem => ({
  ...{ sop, title, todo: null, standing, due: null, isLate: false },
  ...more,
});

/** A path with one thing of each kind, and one SOP beside it that changed. */
export const sampleTraining: MyTraining = {
  paths: [
    {
      id: 'new',
      title: 'New in sales',
      role: 'Account executive',
      items: [
        item('first-call', 'The first call', {}),
        item('proposal', 'The proposal', { todo: 'pass', due: '2026-11-30' }),
        item('discounts', 'Discount approval', { todo: 'read', due: '2026-11-18', isLate: true }),
      ],
    },
  ],
  again: [item('handover', 'Handing a won deal over to delivery', { todo: 'again' })],
  ending: [],
  mayLook: [{ id: 'proposal', title: 'The proposal' }],
};

/** An SOP that somebody has neither read nor passed. */
export const notPassed: TrainingView = {
  ...{ found: true, title: 'Starting a project', version: 2, quiz: null, refused: null },
  standing,
};

export const noTraining: MyTraining = { paths: [], again: [], ending: [], mayLook: [] };
