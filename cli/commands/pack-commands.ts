import type { Command } from 'commander';
import {
  type PacksAnswer,
  packsAnswer,
  type SwitchesAnswer,
  switchesAnswer,
} from '../../lib/sync/pack-protocol.ts';
import { CliError } from '../cli-error.ts';
import { openClient } from '../client.ts';
import { readText } from '../read-text.ts';

const packsPath = '/v1/packs';
const switchesPath = '/v1/switches';
const hostWords = 'hubspot, salesforce or asana';

/** `pack`: how pages of the hosts are read, and what of them is off, for the whole workspace. */
export function addPackCommands(program: Command) {
  const pack = program
    .command('pack')
    .description('selector packs (how pages are read) that browsers get, and what is switched off');
  pack
    .command('list', { isDefault: true })
    .description('list the packs that are served, and what is off')
    .action(async (_options, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      printPacks(await client.get(packsPath, packsAnswer));
      printSwitches(await client.get(switchesPath, switchesAnswer));
    });
  pack
    .command('publish')
    .description('serve a pack to every browser; open tabs use it without a reload')
    .argument('<file>', 'a pack as JSON')
    .action(async (file: string, _options, command: Command) => {
      const content = parseJson(file, await readText(file));
      const client = await openClient(command.optsWithGlobals().data);
      printPacks(await client.post(packsPath, { pack: content }, packsAnswer));
    });
  pack
    .command('withdraw')
    .description('let the pack that ships with the extension count again')
    .argument('<host>', hostWords)
    .action(async (host: string, _options, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      printPacks(await client.delete(packsPath, { host }, packsAnswer));
    });
  pack
    .command('off')
    .description('turn a host, or one property of it, off in every browser')
    .argument('<host>', hostWords)
    .argument('[property]', 'a property that is read wrongly, such as amount')
    .action(async (host: string, property: string | undefined, _options, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      printSwitches(await client.post(switchesPath, { host, property }, switchesAnswer));
    });
  pack
    .command('on')
    .description('turn it on again')
    .argument('<host>', hostWords)
    .argument('[property]', 'as "pack off" took it')
    .action(async (host: string, property: string | undefined, _options, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      printSwitches(await client.delete(switchesPath, { host, property }, switchesAnswer));
    });
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliError(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`, 2);
  }
}

function printPacks({ packs }: PacksAnswer) {
  for (const { host, version, publishedAt, publishedBy } of packs)
    console.log(`${host}: version ${version}, published ${publishedAt.slice(0, 10)} by ${publishedBy}`);
  if (packs.length === 0) console.log('No pack is served: the ones that ship with the extension count.');
}

function printSwitches({ off }: SwitchesAnswer) {
  for (const { host, property, since, by } of off)
    console.log(
      `off: ${property === null ? host : `${property} on ${host}`}, since ${since.slice(0, 10)} by ${by}`,
    );
  if (off.length === 0) console.log('Nothing is switched off.');
}
