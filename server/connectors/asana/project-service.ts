import { believedValue } from '../../../lib/records/believe.ts';
import type { HandoffView } from '../../../lib/records/handoff-view.ts';
import type { RecordState } from '../../../lib/records/record-state.ts';
import { handoffViewsNow } from '../../../lib/rules/handoffs/handoff-views-now.ts';
import type {
  AsanaPassage,
  AsanaPreviewAnswer,
  AsanaPreviewBody,
  AsanaProblemCode,
  AsanaProjectAnswer,
  AsanaProjectBody,
} from '../../../lib/sync/asana-protocol.ts';
import { say } from '../../../lib/text/say.ts';
import type { Deps } from '../../deps.ts';
import { type Caller, isAllowed } from '../../services/caller.ts';
import { writeAudit } from '../../services/write-audit.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import { readEntities } from '../../store/read-entities.ts';
import type { Store, Writer } from '../../store/tables.ts';
import { AsanaProblem } from './asana-problem.ts';
import type { AsanaTemplate } from './asana-shapes.ts';
import { noteAndTell } from './connect-asana.ts';
import { type AsanaConnection, findConnection, findToken } from './connections.ts';
import { createAsana } from './create-asana.ts';
import { describeCreation, findCreation, findUnderWay, requestProject } from './creations.ts';
import { planProject } from './plan-project.ts';

type Work = Pick<Deps, 'db' | 'clock' | 'secrets' | 'asana' | 'jobs' | 'playbooks'>;

interface Found {
  view: HandoffView;
  name: string | null;
  connection: AsanaConnection;
  timeZone: string;
}

/** The handoff of a passage and the way to Asana; or why no project can be made of it by this caller. */
async function findAccepted(
  { playbooks, clock }: Pick<Work, 'playbooks' | 'clock'>,
  db: Store | Writer,
  { workspace, member }: Caller,
  { record, handoff, occurrence, part }: AsanaPassage,
): Promise<Found | AsanaProblemCode> {
  const connection = await findConnection(db, workspace);
  if (!connection) return 'no-token';
  const published = await playbooks.find(db, workspace);
  const states = await readEntities<RecordState>(db, workspace, 'records', 'record', [record]);
  const state = states.get(record);
  const view =
    published && state
      ? handoffViewsNow(published, state, clock()).find(
          (one) => one.id === handoff && one.occurrence === occurrence && one.part?.id === part,
        )
      : undefined;
  if (!published || !state || !view || !['accepted', 'delivering'].includes(view.state))
    return 'not-accepted';
  const isTheirs =
    member.person !== undefined && member.person !== null && view.receivers.includes(member.person);
  if (!isTheirs && !isAllowed(member.access, 'admin')) return 'not-yours';
  if (view.link !== null) return 'linked';
  const name = believedValue(state.properties, 'name');
  return { view, name, connection, timeZone: published.playbook.calendar.timeZone };
}

/** What would be made of an accepted handoff. Asks Asana for its templates and changes nothing. */
export async function previewProject(
  deps: Work,
  caller: Caller,
  { link, template: wanted, ...asked }: AsanaPreviewBody,
): Promise<AsanaPreviewAnswer> {
  const { db, secrets, asana: address } = deps;
  const { workspace } = caller;
  const row = await findCreation(db, workspace, await findUnderWay(db, workspace, asked));
  const creation = row ? describeCreation(row) : null;
  const nothing = { creation, preview: null };
  const found = await findAccepted(deps, db, caller, asked);
  if (typeof found === 'string') return { ...nothing, problem: found };
  const token = await findToken(db, secrets, workspace);
  if (token === undefined) return { ...nothing, problem: 'no-token' };
  const { view, name, timeZone, connection } = found;
  const { choice } = connection;
  const asana = createAsana(address, token);
  try {
    const gid = wanted === undefined ? (choice.template?.gid ?? null) : wanted;
    const templates = await asana
      .templates({ workspace: choice.workspace.gid, team: null })
      .catch(noneByPlan);
    const template = gid === null ? null : await asana.template(gid);
    const plan = planProject({ view, name, link, choice, template: gid, dates: [], timeZone });
    return {
      ...{ problem: null, creation },
      preview: {
        ...{ name: plan.name, notes: plan.notes, workspace: choice.workspace, team: choice.team, templates },
        template: template && { gid: template.gid, name: template.name },
        dates: template ? datesOf(template, view, timeZone) : [],
        roles: template ? template.requested_roles.map((role) => role.name) : [],
        tasks: plan.tasks.map(({ title, section, dueOn, steps }) => ({
          ...{ title, section, dueOn },
          steps: steps.map((step) => step.title),
        })),
      },
    };
  } catch (error) {
    if (!(error instanceof AsanaProblem)) throw error;
    if (error.code === 'token-refused') await noteAndTell(deps, workspace, error.code);
    return { ...nothing, problem: error.code };
  }
}

/** Asks for the project of an accepted handoff: once, however often, by however many. One that is held is tried again. */
export async function makeProject(
  deps: Work,
  caller: Caller,
  { link, template, dates, ...asked }: AsanaProjectBody,
): Promise<AsanaProjectAnswer> {
  const { db, clock, jobs } = deps;
  const { workspace, member } = caller;
  const answer = await inWorkspace(db, workspace, async (trx) => {
    const found = await findAccepted(deps, trx, caller, asked);
    const passage = await findUnderWay(trx, workspace, asked);
    const before = await findCreation(trx, workspace, passage);
    if (typeof found === 'string') {
      return { problem: found, creation: before ? describeCreation(before) : null };
    }
    const { view, name, timeZone, connection } = found;
    const plan = planProject({ view, name, link, choice: connection.choice, template, dates, timeZone });
    const now = clock();
    await requestProject(trx, { workspace, passage, member: member.id, plan, now });
    const row = await findCreation(trx, workspace, passage);
    if (!before && row) {
      const subject = row.marker;
      await writeAudit(trx, { workspace, by: caller, action: 'asana.project', subject, now });
    }
    return { problem: null, creation: row ? describeCreation(row) : null };
  });
  jobs.wake();
  return answer;
}

/** A plan without templates has none. */
function noneByPlan(error: unknown): [] {
  if (error instanceof AsanaProblem && (error.code === 'plan' || error.code === 'forbidden')) return [];
  throw error;
}

/** What Asana calls its own two dates in every template. */
const startDate = '1';

/** The dates a template asks for: the day it was accepted as its start; the others only somebody can know. */
function datesOf({ requested_dates }: AsanaTemplate, { accepted }: HandoffView, timeZone: string) {
  return requested_dates.map(({ gid, name }) => {
    if (gid !== startDate || !accepted) return { gid, name, value: null, from: null };
    const value = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(accepted.at));
    return { gid, name, value, from: say({ key: 'asana.plan.startsWhenAccepted' }) };
  });
}

/** Whether the project of a handoff can be made by this caller, and how far it is. */
export async function readProject(
  deps: Work,
  caller: Caller,
  passage: AsanaPassage,
): Promise<AsanaProjectAnswer> {
  const { db } = deps;
  const { workspace } = caller;
  const row = await findCreation(db, workspace, await findUnderWay(db, workspace, passage));
  const found = await findAccepted(deps, db, caller, passage);
  return {
    problem: typeof found === 'string' ? found : found.connection.problem,
    creation: row ? describeCreation(row) : null,
  };
}
