import type { AsanaPreviewAnswer } from '../../lib/sync/asana-protocol.ts';

const workspace = { gid: '1200000000000001', name: 'Northwind Studio' };
const team = { gid: '1200000000000002', name: 'Delivery' };
const template = { gid: '1200000000000003', name: 'Website project' };
const place = { workspace, team, template, updatedAt: '2026-11-20T09:00:00.000Z' };
const told = (value: unknown) => ({ ok: true, value });

/** What an admin's settings page hears about Asana, by its state. */
export const asanaStates: Record<string, Record<string, unknown>> = {
  'asana-new': {
    'asana.read': told({ connection: null }),
    'asana.check': told({
      ...{ problem: null, account: 'Waymark robot', workspaces: [workspace] },
      ...{ teams: [team], templates: [template] },
    }),
    'asana.save': told({ connection: { ...place, problem: null }, problem: null }),
  },
  asana: {
    'asana.read': told({ connection: { ...place, problem: null } }),
    'asana.check': told({
      problem: null,
      account: 'Waymark robot',
      workspaces: [],
      teams: [],
      templates: [],
    }),
    'asana.remove': told({ connection: null }),
  },
  'asana-refused': { 'asana.read': told({ connection: { ...place, problem: 'token-refused' } }) },
};

/** A preview as the backend answers it. */
export const sampleAsanaPreview: AsanaPreviewAnswer = {
  ...{ problem: null, creation: null },
  preview: {
    ...{ name: 'Acme, new website', notes: 'Sales to delivery', workspace, team, template },
    templates: [template],
    dates: [
      { gid: '1', name: 'Start Date', value: '2026-11-20', from: 'The day on which it was accepted' },
      { gid: '2', name: 'Due Date', value: null, from: null },
    ],
    roles: ['Project lead'],
    tasks: [{ title: 'Two rounds of design', section: 'Promised', dueOn: null, steps: [] }],
  },
};
