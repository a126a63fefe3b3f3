import { findConnection, findToken, noteConnection } from '../connectors/asana/connections.ts';
import { createAsana } from '../connectors/asana/create-asana.ts';
import { advance, type Creation, findDue, findNextDue } from '../connectors/asana/creations.ts';
import { finishProjects } from '../connectors/asana/finish-projects.ts';
import { stepCreation } from '../connectors/asana/step-creation.ts';
import { tellToken } from '../connectors/asana/tell-token.ts';
import type { JobDeps, JobKind } from './job-kind.ts';

/** Something of ours that broke is tried again so late (ms), so that it holds up nothing else. */
const afterFault = 5 * 60_000;

/** Makes the projects at Asana that were asked for, one step of one project at a time. */
export const asanaProjectsJob: JobKind = {
  mostTries: Number.POSITIVE_INFINITY,
  async reach({ workspace, now, deps }) {
    const due = await findDue(deps.db, workspace, now);
    if (!due) return;
    try {
      await step(deps, due);
    } catch (error) {
      deps.log.error('A project at Asana could not be gone on with', {}, error);
      await advance(deps.db, due, { tries: due.tries + 1, due_at: now.getTime() + afterFault });
    }
  },
  async run({ trx, workspace, now, deps }) {
    const finished = await finishProjects(deps, trx, workspace, now);
    const scopes = new Set([...finished, ...(await tellToken(trx, workspace))]);
    const runAt = await findNextDue(trx, workspace);
    return { next: runAt ? { payload: {}, runAt } : null, scopes };
  },
};

async function step({ db, secrets, asana, clock }: JobDeps, creation: Creation): Promise<void> {
  const { workspace } = creation;
  const connection = await findConnection(db, workspace);
  const token = await findToken(db, secrets, workspace);
  if (!connection || token === undefined) {
    await advance(db, creation, { problem: 'no-token', due_at: null });
    return;
  }
  const problem = await stepCreation(db, createAsana(asana, token), creation, clock);
  const isRefused = problem?.code === 'token-refused';
  // Only what is wrong with the token itself stays with it; and it is right again as soon as Asana takes it.
  if (isRefused || (connection.problem !== null && problem === null)) {
    await noteConnection(db, workspace, isRefused ? 'token-refused' : null);
  }
}
