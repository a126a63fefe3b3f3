import type { Text } from '../text/text.ts';
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
    return [{ message: { key: 'problem.noSuchDate', with: { name: written } }, hint }];
  }
  if (others.length > 0) {
    const ids = [one, ...others].map(({ id }) => id);
    return [
      {
        message: { key: 'problem.mayMean', with: { name: written, ids: eitherOf(ids) } },
        hint: { key: 'problem.writeToMean', with: { id: one.id } },
      },
    ];
  }
  if (one.type === 'date') return [];
  const titles = dates.map(({ title }) => title.toLowerCase()).join(', ');
  return [
    {
      message: { key: 'problem.notADateBut', with: { name: written, type: one.type } },
      hint: { key: 'problem.datesAre', with: { titles } },
    },
  ];
}

function eitherOf([first = '', ...rest]: readonly string[]): Text {
  return rest.reduce<Text>((one, other) => ({ key: 'problem.either', with: { one, other } }), first);
}
