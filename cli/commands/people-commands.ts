import type { Command } from 'commander';
import type * as z from 'zod/mini';
import { membersAnswer } from '../../lib/sync/admin-protocol.ts';
import { type DevicesAnswer, devicesAnswer, revokeAnswer } from '../../lib/sync/people-protocol.ts';
import { openClient } from '../client.ts';

/** `members access`, `members sign-out` and `devices`; `listMembers` prints the members as they are afterwards. */
export function addPeopleCommands(
  program: Command,
  members: Command,
  listMembers: (answer: z.infer<typeof membersAnswer>) => void,
) {
  members
    .command('access')
    .description('change what one may do, and which of the playbook’s people they are')
    .argument('<id>', 'as "members" lists it')
    .argument('[level]', 'viewer, member, editor, admin or owner')
    .option('--person <person>', "the playbook's person they are, so that flags reach them")
    .action(
      async (id: string, access: string | undefined, options: { person?: string }, command: Command) => {
        const client = await openClient(command.optsWithGlobals().data);
        listMembers(await client.post('/v1/members/access', { id, access, ...options }, membersAnswer));
      },
    );
  members
    .command('sign-out')
    .description('disconnect all browsers of one')
    .argument('<id>', 'as "members" lists it')
    .action(async (member: string, _options, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      const { revoked } = await client.post('/v1/devices/revoke', { member }, revokeAnswer);
      console.log(revoked === 1 ? '1 browser was disconnected.' : `${revoked} browsers were disconnected.`);
    });
  program
    .command('devices')
    .description('the browsers of a member; disconnects one')
    .argument('<member>', 'as "members" lists it')
    .option('--disconnect <id>', 'the browser to disconnect')
    .action(async (member: string, options: { disconnect?: string }, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      if (options.disconnect !== undefined)
        await client.delete('/v1/devices', { id: options.disconnect }, revokeAnswer);
      const path = `/v1/devices?member=${encodeURIComponent(member)}`;
      list(await client.get(path, devicesAnswer));
    });
}

function list({ devices }: DevicesAnswer) {
  for (const { id, name, client, since, seen, revoked } of devices) {
    const state = revoked ? `disconnected ${revoked.at.slice(0, 10)}: ${revoked.why}` : 'connected';
    const last = seen ? `seen ${seen.slice(0, 10)}` : `since ${since.slice(0, 10)}`;
    console.log(`${id}  ${[name, ...(client ? [client] : []), last, state].join(' · ')}`);
  }
  if (devices.length === 0) console.log('No browser is connected.');
}
