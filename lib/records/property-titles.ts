import type { Text } from '../text/text.ts';
import type { coreProperties } from './observation.ts';

type CoreProperty = (typeof coreProperties)[number];

/** What a playbook calls the properties that every record may have, where it does not name them by id. */
export const corePropertyTitles: Record<CoreProperty, string> = {
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

/** What people call them, in their own language. */
export const corePropertyTexts: Record<CoreProperty, Text> = {
  name: { key: 'rules.property.name' },
  stage: { key: 'rules.property.stage' },
  stageEntered: { key: 'rules.property.stageEntered' },
  pipeline: { key: 'rules.property.pipeline' },
  owner: { key: 'rules.property.owner' },
  source: { key: 'rules.property.source' },
  amount: { key: 'rules.property.amount' },
  closeDate: { key: 'rules.property.closeDate' },
  nextStep: { key: 'rules.property.nextStep' },
};
