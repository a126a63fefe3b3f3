import { v4 as random, v7 as uuid } from 'uuid';
import type { Playbook } from '../../lib/playbook/playbook-schema.ts';
import { inLine } from '../store/in-workspace.ts';
import type { Store, Writer } from '../store/tables.ts';
import { addMember } from './add-member.ts';
import { insertInvite } from './create-invite.ts';
import { insertPlaybook } from './publish-playbook.ts';

/** Servers that start together take turns. */
const everyStart = 'every start';

const firstPerson = { name: 'Owner', access: 'owner', person: null };

/** True until the database has its workspace. */
export async function isFirstStart(db: Store): Promise<boolean> {
  return (await db.selectFrom('workspaces').select('id').executeTakeFirst()) === undefined;
}

/**
 * A new invite code for the first person while nobody has joined yet: the one of an earlier start may have scrolled
 * away, or never been shown because that start failed. Null once somebody has joined.
 */
export function renewFirstInvite(db: Store, now: Date): Promise<string | null> {
  return inLine(db, everyStart, (trx) => insertFirstInvite(trx, now));
}

async function insertFirstInvite(trx: Writer, now: Date): Promise<string | null> {
  const members = await trx.selectFrom('members').select(['id', 'workspace', 'builtin']).execute();
  const cli = members.find(({ builtin }) => builtin === 1);
  if (!cli || members.some(({ builtin }) => builtin === 0)) return null;
  return (await insertInvite(trx, cli.workspace, cli.id, firstPerson, now)).code;
}

/**
 * Makes the one workspace with its built-in owner (the command line) and its first playbook, all or nothing.
 * With `first` null nothing is in force yet. Returns the invite code for the first person, who becomes an owner. Where
 * another server that starts at the same moment has made it already, its workspace stays, and only the code is new.
 */
export function setUpWorkspace(
  db: Store,
  input: { name: string; first: { yaml: string; playbook: Playbook } | null; now: Date },
): Promise<{ invite: string | null }> {
  const { name, first, now } = input;
  const workspace = uuid();
  return inLine(db, everyStart, async (trx) => {
    if (!(await isFirstStart(trx))) return { invite: await insertFirstInvite(trx, now) };
    await trx
      .insertInto('workspaces')
      .values({ id: workspace, name, created_at: now.getTime(), epoch: random() })
      .execute();
    const cli = { name: 'Command line', access: 'owner', person: null, builtin: true } as const;
    const member = await addMember(trx, workspace, cli, now);
    if (first) {
      const { yaml, playbook } = first;
      await insertPlaybook(trx, workspace, {
        yaml,
        playbook,
        note: 'Starter playbook',
        by: member.name,
        now,
      });
    }
    const { code } = await insertInvite(trx, workspace, member.id, firstPerson, now);
    return { invite: code };
  });
}
