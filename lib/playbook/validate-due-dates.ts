import { findDueTime } from './due-time.ts';
import type { Finding } from './finding.ts';
import type { Path } from './locate.ts';
import { findNamedProperties, type NamedProperty, namedProperties } from './named-properties.ts';
import type { Playbook } from './playbook-schema.ts';
import { suggest } from './suggest.ts';

/** Finds due times by a date that is not there, such as `2 business days before clsoe date`, or is no date. */
export function validateDueDates(playbook: Playbook): Finding[] {
  const properties = namedProperties(playbook);
  const check = (due: string | undefined, path: Path): Finding[] => {
    const found = due === undefined ? undefined : findDueTime(due);
    if (found?.kind !== 'date') return [];
    return problemsOf(found.property, properties).map((problem) => ({ path: [...path, 'due'], ...problem }));
  };
  return playbook.motions.flatMap((motion, m) => [
    ...motion.stages.flatMap((stage, s) =>
      stage.steps.flatMap(({ due }, t) => check(due, ['motions', m, 'stages', s, 'steps', t])),
    ),
    ...motion.handoffs.flatMap(({ items }, h) =>
      items.flatMap(({ due }, i) => check(due, ['motions', m, 'handoffs', h, 'items', i])),
    ),
  ]);
}

function problemsOf(written: string, properties: readonly NamedProperty[]): Omit<Finding, 'path'>[] {
  const dates = properties.filter(({ type }) => type === 'date');
  const [one, ...others] = findNamedProperties(written, properties);
  if (!one) {
    const hint = suggest(written.toLowerCase(), [
      ...dates.map(({ title }) => title.toLowerCase()),
      ...dates.map(({ id }) => id),
    ]);
    return [{ message: `there is no date called "${written}"`, hint }];
  }
  if (others.length > 0) {
    const ids = [one, ...others].map(({ id }) => id);
    return [{ message: `"${written}" may mean ${ids.join(' or ')}`, hint: `Write "${one.id}" to mean it` }];
  }
  if (one.type === 'date') return [];
  const message = `"${written}" is not a date: its type is ${one.type}`;
  return [{ message, hint: `Dates are: ${dates.map(({ title }) => title.toLowerCase()).join(', ')}` }];
}
