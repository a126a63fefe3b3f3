import { type Starter, starters } from '../lib/playbook/starters.ts';
import { findNearest } from '../lib/playbook/suggest.ts';
import { say } from '../lib/text/say.ts';

/** The starter of a name. Throws an Error that lists them all when there is none. */
export function getStarter(name: string): Starter {
  const found = starters.find((starter) => starter.name === name);
  if (found) return found;
  const near = findNearest(
    name,
    starters.map((starter) => starter.name),
  );
  const list = starters.map((starter) => `  ${starter.name.padEnd(10)}${starterTitle(starter)}`).join('\n');
  const meant = near === undefined ? '' : ` Did you mean "${near}"?`;
  throw new Error(`There is no starter called "${name}".${meant} There are:\n${list}`);
}

/** For whom a starter is and what they do, in one line. */
export function starterTitle({ kind, work }: Pick<Starter, 'kind' | 'work'>): string {
  return `${say(kind)}: ${say(work)}`;
}
