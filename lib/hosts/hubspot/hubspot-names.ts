/** Our word for the object → our property → HubSpot's internal name of it (hosts.md 1.4). */
export const hubspotNames: Record<string, Record<string, string>> = {
  deal: {
    name: 'dealname',
    stage: 'dealstage',
    stageEntered: 'hs_v2_date_entered_current_stage',
    pipeline: 'pipeline',
    owner: 'hubspot_owner_id',
    source: 'hs_analytics_source',
    amount: 'amount',
    closeDate: 'closedate',
    nextStep: 'hs_next_step',
  },
};
