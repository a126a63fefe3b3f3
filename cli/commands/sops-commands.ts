import { readFile, stat } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { trustOf } from '../../lib/sops/trust.ts';
import { type SopEntry, sopsAnswer } from '../../lib/sync/sops-protocol.ts';
import { CliError } from '../cli-error.ts';
import { type Client, openClient } from '../client.ts';
import { exportSops } from '../sops/export-sops.ts';
import { fileLimits } from '../sops/found-files.ts';
import { pagesOf } from '../sops/pages-of.ts';
import { readFolder } from '../sops/read-folder.ts';
import { readZip } from '../sops/read-zip.ts';
import { type Sent, sendSops } from '../sops/send-sops.ts';

interface ImportOptions {
  owner?: string;
  change: 'minor' | 'material';
  dryRun?: boolean;
  json?: boolean;
}

/** `sops import`, `sops export` and `sops list`. */
export function addSopsCommands(program: Command) {
  const sops = program
    .command('sops')
    .description('written procedures: bring them in, take them out, list them');
  sops
    .command('import')
    .description('publish the SOPs of a folder of Markdown, or of a Notion or Confluence export (ZIP)')
    .argument('<from>', 'a folder or a ZIP archive')
    .option('--owner <role>', 'the role that keeps those that do not say who keeps them')
    .addOption(
      new Option('--change <kind>', 'what it is for those that are there already')
        .choices(['minor', 'material'])
        .default('material'),
    )
    .option('--dry-run', 'only say what would be published and what cannot be used')
    .option('--json', 'print everything as JSON')
    .action((from: string, options: ImportOptions, command: Command) =>
      importSops(from, options, command.optsWithGlobals().data),
    );
  sops
    .command('export')
    .description('write the SOPs that are in force into a folder, as Markdown with their pictures')
    .argument('<folder>', 'a folder that is empty or not there yet')
    .action(async (folder: string, _options: object, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      const { sops: count, pictures } = await exportSops(client, folder, await listAll(client));
      console.log(`${count} SOP(s) and ${pictures} picture(s) are in ${folder}.`);
    });
  sops
    .command('list')
    .description('list the SOPs: id, version, who keeps them, whether they were verified')
    .option('--archived', 'those that are archived, in place of those in force')
    .option('--json', 'print them as JSON')
    .action(async ({ archived, json }: { archived?: boolean; json?: boolean }, command: Command) => {
      const client = await openClient(command.optsWithGlobals().data);
      const found = await listAll(client, archived ? 'archived' : 'live');
      if (json) return console.log(JSON.stringify(found, null, 2));
      console.log(found.length === 0 ? 'There are none.' : found.map(lineOf).join('\n'));
    });
}

async function importSops(from: string, options: ImportOptions, dataDir: string): Promise<void> {
  const pages = pagesOf(await readFrom(from), options.owner);
  const client = options.dryRun ? null : await openClient(dataDir);
  const sent = await sendSops(client, pages, options.change);
  console.log(options.json ? JSON.stringify(sent, null, 2) : reportOf(sent, options.dryRun === true));
  if (sent.published.length + sent.unchanged.length === 0)
    throw new CliError('Nothing was published: see above for why.');
}

async function readFrom(from: string) {
  const about = await stat(from).catch(() => {
    throw new CliError(`There is no folder or file ${from}.`, 2);
  });
  if (about.isDirectory()) return readFolder(from);
  if (about.size > fileLimits.bytes) throw new CliError(`${from} is larger than an import may be.`);
  return readZip(await readFile(from), from);
}

function reportOf({ published, unchanged, refused, pictures }: Sent, isDry: boolean): string {
  const lines = published.map(
    ({ file, id, version }) => `  ${id}${isDry ? '' : ` (version ${version})`}  ${file}`,
  );
  return [
    `${isDry ? 'To be published' : 'Published'}: ${published.length}, with ${pictures} picture(s).`,
    ...lines,
    ...(unchanged.length > 0 ? [`Unchanged: ${unchanged.length}.`] : []),
    ...(refused.length > 0 ? [`Not used: ${refused.length}.`] : []),
    ...refused.map(({ file, why }) => `  ${file}: ${why}`),
  ].join('\n');
}

function lineOf(sop: SopEntry): string {
  const { id, version, title, owner, verifiedAt } = sop;
  const when = verifiedAt === null ? 'not verified' : `verified ${verifiedAt.slice(0, 10)}`;
  const { state } = trustOf(sop, new Date());
  return `${id}  version ${version}  ${title}  kept by ${owner}, ${when}${state === 'expired' ? ', expired' : ''}`;
}

async function listAll(client: Client, state: 'live' | 'archived' = 'live'): Promise<SopEntry[]> {
  const all: SopEntry[] = [];
  for (;;) {
    const last = all.at(-1);
    const after = last ? `&after=${last.id}` : '';
    const { sops, more } = await client.get(`/v1/sops?state=${state}${after}`, sopsAnswer);
    all.push(...sops);
    if (!more || sops.length === 0) return all;
  }
}
