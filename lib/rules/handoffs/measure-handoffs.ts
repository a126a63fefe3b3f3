import type { Playbook } from '../../playbook/playbook-schema.ts';
import type { HandoffMeasure, HandoffRow } from '../../sync/handoffs-protocol.ts';

const mostReasons = 3;

/** How good handoffs were, by the month in which they began (in UTC) and the team of who receives them, newest month first. */
export function measureHandoffs(
  rows: readonly HandoffRow[],
  playbook: Playbook | undefined,
): HandoffMeasure[] {
  const teams = new Map((playbook?.teams ?? []).map(({ id, title }) => [id, title]));
  const teamOf = ({ receiver }: HandoffRow) => {
    const person = playbook?.people.find(({ id }) => id === receiver?.person);
    return person?.team === undefined ? null : (teams.get(person.team) ?? person.team);
  };
  const groups = Map.groupBy(rows, (row) => `${row.begunAt.slice(0, 7)} ${teamOf(row) ?? ''}`);
  return [...groups.values()]
    .flatMap((group): HandoffMeasure[] => {
      const [first] = group;
      return first ? [measureOf(group, first.begunAt.slice(0, 7), teamOf(first))] : [];
    })
    .sort((a, b) => (a.month === b.month ? compare(a.team ?? '', b.team ?? '') : compare(b.month, a.month)));
}

function measureOf(group: readonly HandoffRow[], month: string, team: string | null): HandoffMeasure {
  const hours = group
    .flatMap(({ offeredAt, acceptedAt }) =>
      offeredAt && acceptedAt ? [(Date.parse(acceptedAt) - Date.parse(offeredAt)) / 3_600_000] : [],
    )
    .sort((a, b) => a - b);
  const half = hours[Math.floor((hours.length - 1) / 2)];
  const counts = new Map<string | null, number>();
  for (const about of group.flatMap(({ returns }) => returns.flatMap(({ reasons }) => reasons)))
    counts.set(about, (counts.get(about) ?? 0) + 1);
  return {
    month,
    team,
    begun: group.length,
    accepted: group.filter(({ acceptedAt }) => acceptedAt !== null).length,
    returned: group.filter(({ returns }) => returns.length > 0).length,
    hoursToAccept: half === undefined ? null : Math.round(half * 10) / 10,
    questions: group.reduce((sum, { questions }) => sum + questions, 0),
    items: group.reduce((sum, { items = 0 }) => sum + items, 0),
    lateItems: group.reduce((sum, { lateItems = 0 }) => sum + lateItems, 0),
    reasons: [...counts]
      .map(([about, count]) => ({ about, count }))
      .sort((a, b) => b.count - a.count || compare(a.about ?? '', b.about ?? ''))
      .slice(0, mostReasons),
  };
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
