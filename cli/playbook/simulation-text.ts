import type { Hit, Outcome, SimulateAnswer } from '../../lib/sync/simulate-protocol.ts';

const number = (value: number) => value.toLocaleString('en-US');

/** A dry run as text. `isPast` tells whether it speaks of a former day, so that there is an end to tell. */
export function simulationText(answer: SimulateAnswer, isPast: boolean): string {
  const { asOf, version, draft, complete, records, kinds, rules, owners, unknown, snoozed } = answer;
  const lines = [
    `"${draft}" against version ${version}, as of ${asOf}: ${number(records.after)} records${isSame(records) ? '' : ` instead of ${number(records.before)}`}.`,
    ...(complete ? [] : ['There are more records than are replayed at once; the rest was left out.']),
    '',
  ];
  for (const { kind, after, before, newly, gone, outcomes } of kinds) {
    const changes = `${number(newly)} newly, ${number(gone)} no longer`;
    lines.push(
      `${number(after)} ${flagged(kind)} (in force ${number(before)}: ${changes})${ended(outcomes.after, isPast)}.`,
    );
    if (newly > 0 && isPast) lines.push(`  newly${ended(outcomes.newly, isPast)}.`);
    if (gone > 0 && isPast) lines.push(`  no longer${ended(outcomes.gone, isPast)}.`);
  }
  if (kinds.length === 0) lines.push('Nothing is flagged.');
  if (unknown.after + unknown.before > 0) {
    lines.push(
      `${number(unknown.after)} cannot say (in force ${number(unknown.before)}), not flagged as stalled:`,
    );
    for (const { reason, count } of unknown.reasons) lines.push(`  ${number(count)}  ${reason}`);
  }
  if (snoozed.after > 0) lines.push(`${number(snoozed.after)} snoozed, not counted.`);
  lines.push(...table('Per rule', rules, ({ title, rule }) => `${title} · ${rule}`));
  lines.push(
    ...table('In shadow, shown to nobody', answer.shadow, ({ title, rule }) => `${title} · ${rule}`),
  );
  lines.push(
    ...table('Per owner', owners, ({ owner, perDay }) => `${owner ?? 'nobody'} · ${perDay} new a day`),
  );
  lines.push(...(answer.assignments ?? []).flatMap(shareLines));
  lines.push(...hits('Newly flagged', answer.newly, sum(kinds, 'newly'), isPast));
  lines.push(...hits('No longer flagged', answer.gone, sum(kinds, 'gone'), isPast));
  return lines.join('\n');
}

/** Who would get what a rule shares out, and how many open records everybody would have then. */
function shareLines({ title, rule, shares }: NonNullable<SimulateAnswer['assignments']>[number]): string[] {
  const total = shares.reduce((all, { count }) => all + count, 0);
  const line = ({ name, count, before, after }: (typeof shares)[number]) =>
    `${number(count).padStart(8)}  ${name} · ${number(before)} open before, ${number(after)} after`;
  return ['', `"${title}" would give ${number(total)} records to people · ${rule}:`, ...shares.map(line)];
}

function isSame({ before, after }: { before: number; after: number }): boolean {
  return before === after;
}

/** `flagged as stalled`; the other kinds in words that fit as well. */
function flagged(kind: string): string {
  const words: Record<string, string> = {
    'no-owner': 'flagged as without an owner',
    condition: 'flags by a condition',
  };
  return words[kind] ?? `flagged as ${kind}`;
}

function ended({ won, lost, open }: Outcome, isPast: boolean): string {
  if (!isPast) return '';
  const part = ({ count, amount, withAmount }: Outcome['won'], word: string) =>
    `${number(count)} ${word}${withAmount > 0 && amount > 0 ? ` (${number(amount)})` : ''}`;
  return `: ${part(won, 'later won')}, ${part(lost, 'lost')}, ${part(open, 'never closed')}`;
}

function table<T extends { before: number; after: number }>(
  title: string,
  rows: readonly T[],
  words: (row: T) => string,
): string[] {
  if (rows.length === 0) return [];
  const line = (row: T) =>
    `${number(row.before).padStart(8)} →${number(row.after).padStart(7)}  ${words(row)}`;
  return ['', `${title}, flags in force → under the draft:`, ...rows.map(line)];
}

function hits(title: string, list: readonly Hit[], total: number, isPast: boolean): string[] {
  if (list.length === 0) return [];
  const line = ({ kind, days, owner, name, record, ended: end }: Hit) => {
    const age = days === null ? '' : ` ${days} d`;
    const last = isPast ? ` · ${end === 'open' ? 'never closed' : end}` : '';
    return `  ${kind}${age} · ${owner ?? 'no owner'} · ${name ?? 'no name'} · ${record}${last}`;
  };
  const some = list.length < total ? ` (${number(list.length)} of ${number(total)})` : '';
  return ['', `${title}${some}:`, ...list.map(line)];
}

function sum(kinds: SimulateAnswer['kinds'], which: 'newly' | 'gone'): number {
  return kinds.reduce((total, kind) => total + kind[which], 0);
}
