import type { StandInRecord } from './record-types.ts';
import { sampleDeals } from './sample-deals.ts';

const pick = <T>(list: readonly T[], index: number): T => {
  const one = list[index % list.length];
  if (one === undefined) throw new Error('The sample needs at least one text to pick from.');
  return one;
};

const owners = ['Ivo Brandt', 'Sanne de Wit', 'Mara Lindt'];
const titles = ['Head of Operations', 'Office Manager', 'Finance Lead', 'IT Manager'];
const lifecycles = ['Opportunity', 'Customer', 'Sales qualified lead', 'Evangelist', ''];
const statuses = ['Open deal', 'In progress', 'Attempted to contact', ''];
const sources = ['Organic Search', 'Direct Traffic', 'Referrals', 'Offline Sources'];
const industries = ['Logistics', 'Retail', 'Insurance', 'Media Production', ''];
const troubles = [
  'Invoice shows the old address',
  'Login link has expired',
  'Export stops at 500 rows',
  'Second seat is missing',
  'Webhook repeats every hour',
];
const states = ['New', 'Waiting on contact', 'Waiting on us', 'Closed'];
const seen = ['Nov 19, 2026', 'Nov 2, 2026', 'Oct 14, 2026', ''];
const slug = (text: string) => text.toLowerCase().replace(/[^a-z]+/g, '-');

/** A contact, a company and a ticket for each sample deal. A contact and its company have the same id: HubSpot's ids
 *  are unique within one object only. */
export const sampleRecords: StandInRecord[] = sampleDeals.flatMap((deal, index): StandInRecord[] => {
  const shared = String(51_000_001 + index * 50);
  const domain = `${slug(deal.company)}.example.com`;
  const trouble = `${pick(troubles, index)} at ${deal.company}`;
  return [
    {
      object: 'contact',
      id: shared,
      title: deal.contact,
      values: {
        jobtitle: pick(titles, index),
        email: `${slug(deal.contact)}@${domain}`,
        lifecyclestage: pick(lifecycles, index),
        hs_lead_status: pick(statuses, index),
        hs_full_name_or_email: deal.contact,
        notes_last_contacted: pick(seen, index),
        hs_analytics_source: pick(sources, index),
        hubspot_owner_id: pick(owners, index),
      },
    },
    {
      object: 'company',
      id: shared,
      title: deal.company,
      values: {
        name: deal.company,
        domain,
        industry: pick(industries, index),
        lifecyclestage: pick(lifecycles, index + 1),
        annualrevenue: `€${(index + 2) * 250},000`,
        notes_last_contacted: pick(seen, index + 1),
        hs_analytics_source: pick(sources, index + 2),
        hubspot_owner_id: pick(owners, index + 1),
      },
    },
    {
      object: 'ticket',
      id: String(4_870_000_003 + index * 11),
      title: trouble,
      values: {
        subject: trouble,
        hs_pipeline: 'Support pipeline',
        hs_pipeline_stage: pick(states, index),
        hs_ticket_priority: pick(['High', 'Low', ''], index),
        source_type: pick(['Email', 'Chat', 'Form'], index),
        createdate: pick(seen, index * 2),
        hubspot_owner_id: pick(owners, index + 2),
      },
    },
  ];
});
