/** Our property → HubSpot's internal name of it on a deal (hosts.md 1.4). Pure data: the worker uses it too. */
export const propertyNames: Record<string, string> = {
  name: 'dealname',
  stage: 'dealstage',
  stageEntered: 'hs_v2_date_entered_current_stage',
  pipeline: 'pipeline',
  owner: 'hubspot_owner_id',
  source: 'hs_analytics_source',
  amount: 'amount',
  closeDate: 'closedate',
  nextStep: 'hs_next_step',
};
