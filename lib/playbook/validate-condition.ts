import type { Condition } from './condition-schema.ts';
import { testsOf } from './condition-schema.ts';
import type { Finding } from './finding.ts';
import type { Path } from './locate.ts';
import { type PropertyType, testsFor, typeText } from './property-types.ts';
import { suggest } from './suggest.ts';

/** What a condition may name. */
export interface ConditionNames {
  properties: ReadonlyMap<string, PropertyType>;
  /** The ids of the motion's stages. */
  stages: readonly string[];
}

/** Finds what a condition names that is not there, and tests that its property's type cannot answer. */
export function validateCondition(one: Condition, names: ConditionNames, path: Path): Finding[] {
  const inner = [
    ...(one.all ?? []).flatMap((each, i) => validateCondition(each, names, [...path, 'all', i])),
    ...(one.any ?? []).flatMap((each, i) => validateCondition(each, names, [...path, 'any', i])),
    ...(one.not ? validateCondition(one.not, names, [...path, 'not']) : []),
  ];
  const stages = (['visited', 'stageEntered'] as const).flatMap((key) =>
    stageFindings(one, key, names, path),
  );
  return [...inner, ...stages, ...propertyFindings(one, names, path)];
}

function stageFindings(
  one: Condition,
  key: 'visited' | 'stageEntered',
  { stages }: ConditionNames,
  path: Path,
): Finding[] {
  const stage = one[key];
  if (stage === undefined || stages.includes(stage)) return [];
  const message = { key: 'problem.noSuchStageInMotion', with: { id: stage } } as const;
  return [{ path: [...path, key], message, hint: suggest(stage, stages) }];
}

function propertyFindings(one: Condition, { properties }: ConditionNames, path: Path): Finding[] {
  const { property } = one;
  const [test] = testsOf(one);
  if (property === undefined || test === undefined) return [];
  const type = properties.get(property);
  if (type === undefined) {
    const message = { key: 'problem.noSuch.property', with: { id: property } } as const;
    return [{ path: [...path, 'property'], message, hint: suggest(property, [...properties.keys()]) }];
  }
  const possible = testsFor(type);
  if (possible.includes(test)) return [];
  const named = { test, property, type: typeText(type) };
  const message = { key: 'problem.cannotBeAsked', with: named } as const;
  return [
    { path, key: test, message, hint: { key: 'problem.itCanBeAsked', with: { tests: possible.join(', ') } } },
  ];
}
