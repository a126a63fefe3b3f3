import {
  packBody,
  packRequest,
  packsAnswer,
  switchBody,
  switchesAnswer,
} from '../../lib/sync/pack-protocol.ts';
import { pageReport, pageReportAnswer } from '../../lib/sync/page-health-protocol.ts';
import { listPacks, publishPack, withdrawPack } from '../services/packs.ts';
import { countPages } from '../services/page-health.ts';
import { listSwitches, turnOff, turnOn } from '../services/switches.ts';
import { defineRoute } from './define-route.ts';

const packsPath = '/v1/packs';
const switchesPath = '/v1/switches';

const packs = defineRoute({
  method: 'get',
  path: packsPath,
  access: 'viewer',
  summary: 'The selector packs that browsers get instead of the ones that ship',
  answer: packsAnswer,
  handle: ({ deps, caller }) => listPacks(deps, caller.workspace),
});

const postPack = defineRoute({
  method: 'post',
  path: packsPath,
  access: 'admin',
  summary: 'Serves a selector pack to every browser of the workspace; answers all that are served',
  body: packRequest,
  answer: packsAnswer,
  refusals: {
    409: 'A pack of this version or a newer one is served already',
    422: 'It has probes for properties that the playbook does not have',
  },
  handle: async ({ deps, caller, body }) => {
    await publishPack(deps, caller, body.pack);
    return listPacks(deps, caller.workspace);
  },
});

const deletePack = defineRoute({
  method: 'delete',
  path: packsPath,
  access: 'admin',
  summary: 'Lets the pack that ships count again; answers those still served',
  body: packBody,
  answer: packsAnswer,
  refusals: { 404: 'No pack of this host is served' },
  handle: async ({ deps, caller, body }) => {
    await withdrawPack(deps, caller, body.host);
    return listPacks(deps, caller.workspace);
  },
});

const switches = defineRoute({
  method: 'get',
  path: switchesPath,
  access: 'viewer',
  summary: 'The hosts and properties that are off for the whole workspace',
  answer: switchesAnswer,
  handle: ({ deps, caller }) => listSwitches(deps, caller.workspace),
});

const postSwitch = defineRoute({
  method: 'post',
  path: switchesPath,
  access: 'admin',
  summary: 'Turns a host, or one property of it, off in every browser; answers what is off',
  body: switchBody,
  answer: switchesAnswer,
  handle: async ({ deps, caller, body }) => {
    await turnOff(deps, caller, body);
    return listSwitches(deps, caller.workspace);
  },
});

const deleteSwitch = defineRoute({
  method: 'delete',
  path: switchesPath,
  access: 'admin',
  summary: 'Turns a host, or one property of it, on again; answers what is still off',
  body: switchBody,
  answer: switchesAnswer,
  refusals: { 404: 'It was not off' },
  handle: async ({ deps, caller, body }) => {
    await turnOn(deps, caller, body);
    return listSwitches(deps, caller.workspace);
  },
});

const report = defineRoute({
  method: 'post',
  path: '/v1/page-health',
  access: 'viewer',
  summary: 'What a browser did not find on the hosts’ pages, as names and counts',
  body: pageReport,
  answer: pageReportAnswer,
  handle: async ({ deps, caller, body }) => ({ counted: await countPages(deps, caller, body) }),
});

export const packRoutes = [packs, postPack, deletePack, switches, postSwitch, deleteSwitch, report];
