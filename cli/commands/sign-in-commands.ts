import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type * as z from 'zod/mini';
import { membersAnswer } from '../../lib/sync/admin-protocol.ts';
import { accessLinkAnswer, type SignOnBody, signOnAnswer } from '../../lib/sync/sign-in-protocol.ts';
import { CliError } from '../cli-error.ts';
import { type Client, openClient } from '../client.ts';

/** `reset-access` and `sign-on`. */
export function addSignInCommands(program: Command) {
  program
    .command('reset-access')
    .description('make a one-time link by which a member sets a new password, valid for 24 hours')
    .argument('<member>', 'an id as "members" lists it, or a name that only one member has')
    .action(async (wanted: string, _options, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      const member = await findMember(client, wanted);
      const link = await client.post('/v1/access-link', { member: member.id }, accessLinkAnswer);
      console.log(`Link for ${member.name}: ${link.url ?? `${client.url}${link.path}`}`);
      console.log(`It works once, until ${link.expiresAt.slice(0, 16).replace('T', ' ')} UTC.`);
      console.log('Give it to them in person or by a way that only they read: whoever opens it gets in.');
    });

  const signOn = program
    .command('sign-on')
    .description("sign in with the company's identity provider (OpenID Connect)");
  signOn
    .command('show', { isDefault: true })
    .description('what is set')
    .action(async (_options, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      tell(client, await client.get('/v1/sign-on', signOnAnswer));
    });
  signOn
    .command('set')
    .description('set it; the client secret is read from a file, so that no command history keeps it')
    .requiredOption('--issuer <url>', 'the issuer, such as https://login.company.example')
    .requiredOption('--client-id <id>', 'as the provider gave it')
    .requiredOption('--secret-file <file>', 'a file that holds the client secret')
    .requiredOption('--domains <list>', "the company's mail domains, with commas between")
    .option('--name <name>', 'what the button says: "Sign in with …"', 'company account')
    .option(
      '--new-members <access>',
      'let people of these domains in who are no members yet: viewer, member or editor',
    )
    .action(async (options: SetOptions, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      tell(client, await client.post('/v1/sign-on', await bodyOf(options), signOnAnswer));
    });
  signOn
    .command('remove')
    .description('take it away; members stay')
    .action(async (_options, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      tell(client, await client.delete('/v1/sign-on', undefined, signOnAnswer));
    });
}

interface SetOptions {
  issuer: string;
  clientId: string;
  secretFile: string;
  domains: string;
  name: string;
  newMembers?: string;
}

async function bodyOf(options: SetOptions): Promise<SignOnBody> {
  const { issuer, clientId, secretFile, domains, name, newMembers = null } = options;
  const clientSecret = await readFile(secretFile, 'utf8').catch((error: Error) => {
    throw new CliError(`The client secret cannot be read: ${error.message}`);
  });
  return {
    ...{ name, issuer, clientId, clientSecret: clientSecret.trim() },
    domains: domains.split(',').map((one) => one.trim()),
    newMembers: newMembers as SignOnBody['newMembers'],
  };
}

function tell(client: Client, { signOn }: z.infer<typeof signOnAnswer>) {
  if (!signOn) {
    console.log('No single sign-on is set. See: waymark sign-on set --help');
    return;
  }
  const { name, issuer, clientId, domains, newMembers, callback, setBy } = signOn;
  console.log(`Sign in with ${name}: ${issuer}, client ${clientId}`);
  if (setBy === 'environment')
    console.log('Set in the environment of the server (WAYMARK_OIDC_…), and changed there.');
  console.log(`For addresses of: ${domains.join(', ')}`);
  console.log(
    newMembers ? `Who is no member yet becomes one with access "${newMembers}".` : 'Only members come in.',
  );
  console.log(`Tell the provider this redirect address: ${client.url}${callback}`);
  console.log('(with the public address of your server, if people reach it by another one)');
}

async function findMember(client: Client, wanted: string) {
  const { members } = await client.get('/v1/members', membersAnswer);
  const found = members.filter(
    ({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase(),
  );
  const [only] = found;
  if (only && found.length === 1) return only;
  const hint = 'waymark members lists their ids.';
  throw new CliError(
    found.length === 0
      ? `There is no member "${wanted}". ${hint}`
      : `Several members are called "${wanted}". ${hint}`,
  );
}
