import type { Criterion } from '../playbook/playbook-schema.ts';
import { type Believed, believe } from '../records/believe.ts';
import type { CriterionField, CriterionView } from '../records/guidance.ts';
import type { Text } from '../text/text.ts';
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
  const evidence = used?.value ? evidenceOf(used, used.value) : null;
  const name = one.index.titles.get(property) ?? property;
  const key = evidence ? 'rules.criterion.known' : 'rules.criterion.notKnown';
  return {
    id,
    title,
    state: evidence ? 'met' : 'missing',
    confirmable: false,
    evidence,
    ...fieldOf(one, property),
    reason: stageReason(one, id, { key, with: { title: name } }, criterion),
  };
}

function evidenceOf({ source, by }: Believed, value: string): Text {
  const from: Text =
    source === 'person' && by
      ? { key: 'rules.criterion.saidBy', with: { name: by.name } }
      : sourceWords(source);
  return { key: 'rules.criterion.value', with: { value, source: from } };
}

/** Where a record stands is the host's to say. */
const notByPeople: ReadonlySet<string> = new Set(['stage', 'stageEntered', 'pipeline']);

/** The field in which a person may say the value of a property; none for what is the host's to say. */
export function fieldOf({ state, index }: Case, property: string): { field?: CriterionField } {
  if (notByPeople.has(property)) return {};
  const known = state.properties[property];
  const { used } = believe(state.properties, property);
  const others = [known?.api, known?.import, known?.page];
  const isOnlySaid = used?.source === 'person' && !others.some((other) => other?.value === used.value);
  const said = isOnlySaid && used.value ? { value: used.value, at: used.asOf, by: used.by ?? null } : null;
  const title = index.titles.get(property) ?? property;
  return { field: { property, title, type: index.types.get(property) ?? 'text', said } };
}

function confirmedCriterion(one: Case, criterion: Criterion): CriterionView {
  const { id, title } = criterion;
  const mark = findMark(one, id, ['criterion.confirmed', 'criterion.withdrawn']);
  const name = mark?.by?.name;
  return {
    id,
    title,
    state: mark ? 'met' : 'missing',
    confirmable: true,
    evidence: mark
      ? name === undefined
        ? { key: 'rules.criterion.evidenceByYou' }
        : { key: 'rules.criterion.evidenceBy', with: { name } }
      : null,
    reason: stageReason(
      one,
      id,
      mark ? confirmedText(name) : { key: 'rules.criterion.toConfirm' },
      criterion,
    ),
  };
}

function confirmedText(name: string | undefined): Text {
  if (name === undefined) return { key: 'rules.criterion.confirmedByYou' };
  return { key: 'rules.criterion.confirmedBy', with: { name } };
}
