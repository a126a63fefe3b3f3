import { type Condition, isChangeTest, testsOf } from '../../playbook/condition-schema.ts';
import { compileCondition } from './compile-condition.ts';
import type { Facts } from './facts.ts';
import { always, Circuit, holds, never, not, runGates, type Wire } from './set/circuit.ts';
import { PropertyQuestions } from './set/property-questions.ts';

/**
 * Many conditions, asked of one record at once. Alone, each condition decides for itself what to look at next, and
 * most of the time goes into those decisions; here all tests of a property are answered together, in order, and the
 * joints are worked out after them. What a company's conditions have in common is asked once.
 *
 * A condition over a record's past is asked alone and only when its answer is wanted: its tests are dear.
 */
export class ConditionSet {
  readonly #wires: (Wire | null)[];
  readonly #conditions: readonly (Condition | undefined)[];
  readonly #properties = new Map<string, PropertyQuestions>();
  readonly #stages: { stage: string; place: number }[] = [];
  readonly #gates: Int32Array;
  readonly #size: number;

  /** A condition left out holds for every record. */
  constructor(conditions: readonly (Condition | undefined)[]) {
    const circuit = new Circuit();
    this.#conditions = conditions;
    this.#wires = conditions.map((one) => (one ? this.#wireOf(one, circuit) : always));
    const { size, gates } = circuit.build();
    this.#size = size;
    this.#gates = gates;
  }

  /** Asks all of a record. The function it gives says whether a condition holds, by its place in the list. */
  ask(facts: Facts): (place: number) => boolean {
    const answers = new Uint8Array(this.#size);
    for (const questions of this.#properties.values()) questions.answer(facts, answers);
    for (const { stage, place } of this.#stages) if (facts.source.visited(stage)) answers[place] = 1;
    runGates(this.#gates, answers);
    return (place) => {
      const wire = this.#wires[place];
      if (typeof wire === 'number') return holds(answers, wire) === 1;
      const condition = this.#conditions[place];
      return condition !== undefined && compileCondition(condition).holds(facts);
    };
  }

  /** The wire of a condition; null where it looks at a record's past. */
  #wireOf(one: Condition, circuit: Circuit): Wire | null {
    if (isOfThePast(one)) return null;
    const wire = (part: Condition): Wire => {
      if (part.all) return circuit.all(part.all.map(wire));
      if (part.any) return circuit.any(part.any.map(wire));
      if (part.not) return not(wire(part.not));
      return this.#leafOf(part, circuit);
    };
    return wire(one);
  }

  #leafOf(one: Condition, circuit: Circuit): Wire {
    const { visited, property } = one;
    if (visited !== undefined)
      return circuit.leaf(`visited ${visited}`, (place) => this.#stages.push({ stage: visited, place }));
    // The schema refuses a condition without a part; one that came past it holds for nothing.
    if (property === undefined) return never;
    const questions = this.#properties.get(property) ?? new PropertyQuestions(property, circuit);
    this.#properties.set(property, questions);
    return questions.add(one);
  }
}

function isOfThePast(one: Condition): boolean {
  if (one.activity !== undefined || one.stageEntered !== undefined) return true;
  if (testsOf(one).some(isChangeTest)) return true;
  return [...(one.all ?? []), ...(one.any ?? []), ...(one.not ? [one.not] : [])].some(isOfThePast);
}
