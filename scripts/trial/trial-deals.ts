import { sampleDeals } from '../../tests/hosts/hubspot/sample-deals.ts';
import type { StandInDeal } from '../../tests/hosts/hubspot/stand-in-options.ts';

/** A deal of the trial: what the page shows, and what the backend knows. */
export interface TrialDeal {
  deal: StandInDeal;
  /** For how long it has been in its stage, in days; null when nobody has told the backend about it. */
  days: number | null;
}

/** HubSpot's own names for the stages that the sample calls otherwise. */
const stageNames: Record<string, string> = {
  Discovery: 'Appointment Scheduled',
  Qualified: 'Qualified To Buy',
  'Proposal sent': 'Presentation Scheduled',
  'Contract sent': 'Contract Sent',
};

const daysInStage = [
  23,
  2,
  5,
  30,
  1,
  null,
  12,
  3,
  9,
  0,
  45,
  6,
  null,
  4,
  16,
  1,
  8,
  33,
  2,
  7,
  null,
  19,
  3,
  11,
  5,
  1,
  26,
  2,
];

/** The deals one can click through in `npm start`: some fresh, some stalled, some that nobody imported. */
export const trialDeals: TrialDeal[] = sampleDeals.map((deal, index) => ({
  deal: { ...deal, stage: stageNames[deal.stage] ?? deal.stage },
  days: daysInStage[index % daysInStage.length] ?? null,
}));
