import type { Criterion } from '../playbook/playbook-schema.ts';
import { believe } from '../records/believe.ts';
import type { CriterionView } from '../records/guidance.ts';
import { applies } from './applies.ts';
import { type Case, findMark, stageReason } from './case.ts';
import { sourceWords } from './source-words.ts';

/** What must be known or true to leave the present stage, and what of it is still missing. */
export function criteriaOf(one: Case): CriterionView[] {
  const criteria = (one.stage?.exit ?? []).filter((criterion) => applies(one, criterion.when));
  return criteria.map((criterion) =>
    criterion.known !== undefined
      ? dataCriterion(one, criterion, criterion.known)
      : confirmedCriterion(one, criterion),
  );
}

function dataCriterion(one: Case, criterion: Criterion, property: string): CriterionView {
  const { id, title } = criterion;
  const { used } = believe(one.state.properties, property);
  const evidence = used?.value ? `${used.value} · ${sourceWords(used.source)}` : null;
  const name = one.index.titles.get(property) ?? property;
  const text = evidence ? `${name} is known.` : `${name} is not known yet.`;
  return {
    id,
    title,
    state: evidence ? 'met' : 'missing',
    confirmable: false,
    evidence,
    reason: stageReason(one, id, text, criterion),
  };
}

function confirmedCriterion(one: Case, criterion: Criterion): CriterionView {
  const { id, title } = criterion;
  const mark = findMark(one, id, ['criterion.confirmed', 'criterion.withdrawn']);
  const who = mark?.by?.name ?? 'You';
  return {
    id,
    title,
    state: mark ? 'met' : 'missing',
    confirmable: true,
    evidence: mark ? `confirmed by ${who === 'You' ? 'you' : who}` : null,
    reason: stageReason(one, id, mark ? `${who} confirmed it.` : 'A person has to confirm it.', criterion),
  };
}
