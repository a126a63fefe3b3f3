import type { Handoff } from '../../playbook/handoff-schema.ts';
import { believe } from '../../records/believe.ts';
import type { HandoffView } from '../../records/handoff-view.ts';
import type { Case } from '../case.ts';
import { sourceWords } from '../source-words.ts';

/** The values of the record that go along into the work, each with its source; what is not known is named too. */
export function carriedValues({ index, state }: Case, { carries }: Handoff): HandoffView['carried'] {
  return carries.map(({ from, to }) => {
    const { used } = believe(state.properties, from);
    return {
      property: to,
      title: index.titles.get(to) ?? to,
      value: used?.value || null,
      source: used?.value ? sourceWords(used.source) : null,
    };
  });
}
