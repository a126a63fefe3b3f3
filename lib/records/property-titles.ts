import type { coreProperties } from './observation.ts';

/** What people call the properties that every record may have. */
export const corePropertyTitles: Record<(typeof coreProperties)[number], string> = {
  name: 'Name',
  stage: 'Stage',
  stageEntered: 'Entered stage',
  pipeline: 'Pipeline',
  owner: 'Owner',
  source: 'Lead source',
  amount: 'Amount',
  closeDate: 'Close date',
  nextStep: 'Next step',
};
