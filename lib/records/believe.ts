import { type Source, sources } from './observation.ts';
import type { Belief, RecordState } from './record-state.ts';

export interface Believed extends Belief {
  source: Source;
}

/**
 * Which value of a property to use, and which other sources say something else.
 *
 * Order of belief: api, import, person, page. A page value wins only when it was seen changing on the page
 * after the other source spoke; otherwise both stay, and the difference is shown.
 */
export function believe(
  properties: RecordState['properties'],
  property: string,
): { used: Believed | null; others: Believed[] } {
  const known = properties[property] ?? {};
  const all = sources.flatMap((source): Believed[] => {
    const belief = known[source];
    return belief ? [{ ...belief, source }] : [];
  });
  const [first] = all;
  if (!first) return { used: null, others: [] };
  const page = all.find((one) => one.source === 'page');
  const used = page?.changed && page.asOf > first.asOf ? page : first;
  return { used, others: all.filter((one) => one !== used && one.value !== used.value) };
}

/** The text to use for a property, or null when nobody knows it or it is known to be empty. */
export function believedValue(properties: RecordState['properties'], property: string): string | null {
  const known = properties[property];
  if (!known) return null;
  // The same order as in `believe`, without its lists: rules ask this of every record.
  const first = known.api ?? known.import ?? known.person ?? known.page;
  const { page } = known;
  return (page?.changed && first && page.asOf > first.asOf ? page.value : first?.value) || null;
}
