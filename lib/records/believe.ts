import { type Source, sources } from './observation.ts';
import type { Belief, RecordState } from './record-state.ts';

export interface Believed extends Belief {
  source: Source;
}

/**
 * Which value of a property to use, and which other sources say something else.
 *
 * Order of belief: api, import, person, page. A page value wins only when it was seen changing on the page
 * after the other source spoke; otherwise both stay, and the difference is shown. What a source calls empty, a person may
 * fill in later; a person who says nothing any more (null) has taken their word back.
 */
export function believe(
  properties: RecordState['properties'],
  property: string,
): { used: Believed | null; others: Believed[] } {
  const known = properties[property] ?? {};
  const all = sources.flatMap((source): Believed[] => {
    const belief = known[source];
    const isTakenBack = source === 'person' && belief?.value === null;
    return belief && !isTakenBack ? [{ ...belief, source }] : [];
  });
  const [first] = all;
  if (!first) return { used: null, others: [] };
  const [page, person] = [all.find(({ source }) => source === 'page'), all.find(isPersons)];
  const best = first.value === null && person && person.asOf > first.asOf ? person : first;
  const used = page?.changed && page.asOf > best.asOf ? page : best;
  return { used, others: all.filter((one) => one !== used && one.value !== used.value) };
}

/** The text to use for a property, or null when nobody knows it or it is known to be empty. */
export function believedValue(properties: RecordState['properties'], property: string): string | null {
  const known = properties[property];
  if (!known) return null;
  // The same order as in `believe`, without its lists: rules ask this of every record.
  const { page, person } = known;
  const said = person?.value == null ? undefined : person;
  const first = known.api ?? known.import ?? said ?? page;
  const best = first?.value === null && said && said.asOf > first.asOf ? said : first;
  return (page?.changed && best && page.asOf > best.asOf ? page.value : best?.value) || null;
}

function isPersons({ source }: Believed): boolean {
  return source === 'person';
}
