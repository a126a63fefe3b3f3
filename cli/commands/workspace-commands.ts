import type { Command } from 'commander';
import type * as z from 'zod/mini';
import { accountsAnswer, inviteAnswer, membersAnswer } from '../../lib/sync/admin-protocol.ts';
import { openClient } from '../client.ts';
import { addPeopleCommands } from './people-commands.ts';

/** `invite`, `members`, `devices` and `accounts`. */
export function addWorkspaceCommands(program: Command) {
  program
    .command('invite')
    .description('make a one-time code that connects one browser')
    .requiredOption('--name <name>', 'who it is for, as colleagues will see them')
    .option('--access <level>', 'viewer, member, editor, admin or owner', 'member')
    .option('--person <id>', "the playbook's person they are, so that flags reach them")
    .option('--email <address>', 'their mail address, by which single sign-on finds them')
    .action(async (options: InviteOptions, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      const { name, access, person, email } = options;
      const { code, expiresAt } = await client.post(
        '/v1/invites',
        { name, access, person, email },
        inviteAnswer,
      );
      console.log(`Invite code for ${name}: ${code}`);
      console.log(`Server address: ${client.url}`);
      console.log(
        `It connects one browser, once, until ${expiresAt.slice(0, 10)}: Waymark's settings, Connect.`,
      );
    });

  const members = program.command('members').description('who belongs to this workspace');
  members
    .command('list', { isDefault: true })
    .description('list them with their ids')
    .action(async (_options, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      listMembers(await client.get('/v1/members', membersAnswer));
    });
  members
    .command('remove')
    .description('take one out: their browsers are disconnected, what they did stays in the journal')
    .argument('<id>', 'as "members" lists it')
    .action(async (id: string, _options, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      listMembers(await client.delete('/v1/members', { id }, membersAnswer));
    });

  addPeopleCommands(program, members, listMembers);

  const accounts = program
    .command('accounts')
    .description('the host accounts (HubSpot portal, Salesforce org, Asana workspace) of this workspace');
  const list = (all: { host: string; account: string }[]) => {
    for (const { host, account } of all) console.log(`${host} ${account}`);
    if (all.length === 0) console.log('No account yet. Add one: waymark accounts add hubspot 12345678');
  };
  accounts
    .command('list', { isDefault: true })
    .description('list them')
    .action(async (_options, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      list((await client.get('/v1/accounts', accountsAnswer)).accounts);
    });
  accounts
    .command('add')
    .description('add one; only pages of these accounts show or send anything')
    .argument('<host>', 'hubspot, salesforce or asana')
    .argument('<account>', 'the portal, org or workspace id')
    .action(async (host: string, account: string, _options, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      list((await client.post('/v1/accounts', { host, account }, accountsAnswer)).accounts);
    });
  accounts
    .command('remove')
    .description('remove one; its records stay, but take no more events')
    .argument('<host>')
    .argument('<account>')
    .action(async (host: string, account: string, _options, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      list((await client.delete('/v1/accounts', { host, account }, accountsAnswer)).accounts);
    });
}

interface InviteOptions {
  name: string;
  access: string;
  person?: string;
  email?: string;
}

function listMembers({ members }: z.infer<typeof membersAnswer>) {
  for (const { id, name, access, person, builtin, browsers } of members) {
    const connected = browsers === 1 ? '1 browser' : `${browsers} browsers`;
    const parts = [name, access, ...(person ? [person] : []), builtin ? 'built in' : connected];
    console.log(`${id}  ${parts.join(' · ')}`);
  }
}
