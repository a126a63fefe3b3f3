import type { LabelKey } from './labels.ts';
import type { StandInObject } from './record-types.ts';
import type { Part } from './stand-in-options.ts';

/** How a property is drawn: as a dropdown's text, in a field's `value`, or as a row of label and value. */
export interface Field {
  name: string;
  label: LabelKey;
  kind: 'text' | 'input' | 'long' | 'row';
}

export interface Layout {
  plural: LabelKey;
  /** The properties in the header: the first as a bare value, the others as rows with their label. */
  highlights: Field[];
  cards: { part: Exclude<Part, 'header'>; title: LabelKey; fields: Field[] }[];
  /** The property by which a board has its columns. */
  column: string;
  /** The columns of a table, the one with the link first. */
  columns: Field[];
  /** The objects whose records are shown beside this one. */
  associated: StandInObject[];
}

const field = (kind: Field['kind']) => (name: string, label: LabelKey) => ({ name, label, kind });
const text = field('text');
const input = field('input');
const long = field('long');
const row = field('row');
const owner = row('hubspot_owner_id', 'owner');

/** What an administrator has put on each object's page. */
export const layouts: Record<StandInObject, Layout> = {
  deal: {
    plural: 'deals',
    highlights: [text('amount', 'amount'), text('closedate', 'closeDate')],
    cards: [
      {
        part: 'about',
        title: 'about',
        fields: [text('pipeline', 'pipeline'), text('dealstage', 'stage'), input('amount', 'amount')],
      },
      {
        part: 'plan',
        title: 'plan',
        fields: [text('closedate', 'closeDate'), long('hs_next_step', 'nextStep')],
      },
      { part: 'owner', title: 'team', fields: [owner] },
    ],
    column: 'dealstage',
    columns: [text('dealname', 'name'), text('dealstage', 'stage'), text('amount', 'amount')],
    associated: ['company', 'contact'],
  },
  contact: {
    plural: 'contacts',
    highlights: [text('jobtitle', 'jobTitle'), text('email', 'email')],
    cards: [
      {
        part: 'about',
        title: 'aboutContact',
        fields: [
          input('email', 'email'),
          text('lifecyclestage', 'lifecycleStage'),
          text('hs_lead_status', 'leadStatus'),
        ],
      },
      {
        part: 'plan',
        title: 'plan',
        fields: [row('notes_last_contacted', 'lastContacted'), text('hs_analytics_source', 'source')],
      },
      { part: 'owner', title: 'team', fields: [owner] },
    ],
    column: 'lifecyclestage',
    columns: [
      text('hs_full_name_or_email', 'name'),
      text('hs_lead_status', 'leadStatus'),
      text('email', 'email'),
    ],
    associated: ['company', 'deal', 'ticket'],
  },
  company: {
    plural: 'companies',
    highlights: [text('domain', 'domain'), text('industry', 'industry')],
    cards: [
      {
        part: 'about',
        title: 'aboutCompany',
        fields: [
          input('name', 'name'),
          text('lifecyclestage', 'lifecycleStage'),
          input('annualrevenue', 'revenue'),
        ],
      },
      {
        part: 'plan',
        title: 'plan',
        fields: [row('notes_last_contacted', 'lastContacted'), text('hs_analytics_source', 'source')],
      },
      { part: 'owner', title: 'team', fields: [owner] },
    ],
    column: 'lifecyclestage',
    columns: [text('name', 'name'), text('lifecyclestage', 'lifecycleStage'), text('domain', 'domain')],
    associated: ['contact', 'deal'],
  },
  ticket: {
    plural: 'tickets',
    highlights: [text('createdate', 'createDate'), text('hs_pipeline_stage', 'ticketStatus')],
    cards: [
      {
        part: 'about',
        title: 'aboutTicket',
        fields: [
          text('hs_pipeline', 'pipeline'),
          text('hs_pipeline_stage', 'ticketStatus'),
          text('hs_ticket_priority', 'priority'),
        ],
      },
      {
        part: 'plan',
        title: 'plan',
        fields: [input('subject', 'name'), text('source_type', 'source')],
      },
      { part: 'owner', title: 'team', fields: [owner] },
    ],
    column: 'hs_pipeline_stage',
    columns: [
      text('subject', 'name'),
      text('createdate', 'createDate'),
      text('hs_pipeline_stage', 'ticketStatus'),
    ],
    associated: ['contact', 'company'],
  },
};
