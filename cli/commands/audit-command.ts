import type { Command } from 'commander';
import { type AuditAnswer, auditActions, auditAnswer } from '../../lib/sync/audit-protocol.ts';
import { CliError } from '../cli-error.ts';
import { openClient } from '../client.ts';

interface Options {
  action?: string;
  member?: string;
  about?: string;
  since?: string;
  until?: string;
  limit: string;
  json?: boolean;
}

/** `audit`: who did, changed, exported or looked at what. */
export function addAuditCommand(program: Command) {
  program
    .command('audit')
    .description('who did, changed, exported or looked at what, newest first')
    .option('--action <name>', `one of: ${auditActions.join(', ')}`)
    .option('--member <id>', 'only what this member did ("members" lists the ids)')
    .option('--about <what>', "only what was about this: a member's id, an account, a playbook version")
    .option('--since <moment>', 'from this day or moment on (2026-10-01, or with a time; UTC)')
    .option('--until <moment>', 'up to this day or moment')
    .option('--limit <number>', 'at most so many', '200')
    .option('--json', 'print everything as JSON')
    .action(async (options: Options, command: Command) => {
      const limit = Number(options.limit);
      if (!Number.isInteger(limit) || limit < 1)
        throw new CliError('--limit takes a whole number from 1.', 2);
      const client = await openClient(command.optsWithGlobals().data);
      const asked = new URLSearchParams();
      for (const name of ['action', 'member', 'about'] as const) {
        const value = options[name];
        if (value !== undefined) asked.set(name, value);
      }
      for (const name of ['since', 'until'] as const) {
        const value = options[name];
        if (value !== undefined) asked.set(name, toInstant(value));
      }
      const entries: AuditAnswer['entries'] = [];
      for (let more = true; more && entries.length < limit; ) {
        const answer = await client.get(`/v1/audit?${asked}`, auditAnswer);
        entries.push(...answer.entries);
        more = answer.more;
        asked.set('before', answer.entries.at(-1)?.id ?? '');
      }
      const shown = entries.slice(0, limit);
      console.log(options.json ? JSON.stringify(shown, null, 2) : toText(shown));
    });
}

function toInstant(text: string): string {
  const moment = new Date(text);
  if (!Number.isNaN(moment.getTime())) return moment.toISOString();
  throw new CliError(`"${text}" is no day (2026-10-01) and no moment (2026-10-01T08:00:00Z).`, 2);
}

function toText(entries: AuditAnswer['entries']): string {
  if (entries.length === 0) return 'Nothing of that kind is in the audit log.';
  const lines = entries.map(({ at, by, device, action, subject, detail }) => {
    const facts = Object.entries(detail).map(([name, value]) => `${name} ${value}`);
    const who = by ? by.name : 'somebody unknown';
    const parts = [action, who, ...(device ? [device] : []), ...(subject ? [subject] : []), ...facts];
    return `${at}  ${parts.join(' · ')}`;
  });
  return lines.join('\n');
}
