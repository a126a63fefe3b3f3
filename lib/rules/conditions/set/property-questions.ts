import { type Condition, testsOf } from '../../../playbook/condition-schema.ts';
import { getSpan } from '../../../playbook/due.ts';
import { type Facts, type PropertyPlace, placeOf } from '../facts.ts';
import { namedDay } from '../named-day.ts';
import { plainText } from '../plain-text.ts';
import { type Circuit, never, not, type Wire } from './circuit.ts';
import { type Comparison, type Threshold, Thresholds } from './thresholds.ts';

/** What is held against limits: a property's number, its day, or its day counted from today. */
type Quantity = 'number' | 'day' | 'daysAhead';

/** Everything a set of conditions asks about the present value of one property. */
export class PropertyQuestions {
  readonly #circuit: Circuit;
  readonly #property: PropertyPlace;
  readonly #known: number[] = [];
  /** By the plain text that a value must be. */
  readonly #texts = new Map<string, number[]>();
  readonly #parts: { test: 'contains' | 'startsWith'; part: string; place: number }[] = [];
  readonly #limits = new Map<string, { quantity: Quantity; comparison: Comparison; list: Threshold[] }>();
  #thresholds: { quantity: Quantity; thresholds: Thresholds }[] | undefined;

  constructor(property: string, circuit: Circuit) {
    this.#property = placeOf(property);
    this.#circuit = circuit;
  }

  /** The wire of one test of the property; throws a TypeError for a test of how it changed. */
  add(one: Condition): Wire {
    const [test] = testsOf(one);
    switch (test) {
      case undefined:
        return never;
      case 'known': {
        const known = this.#leaf([test], (place) => this.#known.push(place));
        return one.known ? known : not(known);
      }
      case 'is':
      case 'oneOf':
        return this.#among(test === 'is' ? [one.is ?? ''] : (one.oneOf ?? []));
      case 'isNot':
      case 'noneOf':
        return not(this.#among(test === 'isNot' ? [one.isNot ?? ''] : (one.noneOf ?? [])));
      case 'contains':
      case 'startsWith': {
        const part = plainText(one[test] ?? '');
        return this.#leaf([test, part], (place) => this.#parts.push({ test, part, place }));
      }
      case 'equals':
      case 'moreThan':
      case 'atLeast':
      case 'lessThan':
      case 'atMost':
        return this.#limit('number', test, one[test] ?? Number.NaN);
      case 'before':
        return this.#day('lessThan', one.before ?? '');
      case 'after':
        return this.#day('moreThan', one.after ?? '');
      case 'on':
        return this.#day('equals', one.on ?? '');
      case 'withinLast':
        return this.#between(-getSpan(one.withinLast ?? '').amount, 0);
      case 'withinNext':
        return this.#between(0, getSpan(one.withinNext ?? '').amount);
      default:
        throw new TypeError(`"${test}" asks about the past of a property`);
    }
  }

  #leaf(question: readonly unknown[], ask: (place: number) => void): Wire {
    return this.#circuit.leaf(JSON.stringify([this.#property.property, ...question]), ask);
  }

  #among(values: readonly string[]): Wire {
    const texts = [...new Set(values.map(plainText))].sort();
    return this.#leaf(['oneOf', texts], (place) => {
      for (const text of texts) this.#texts.set(text, [...(this.#texts.get(text) ?? []), place]);
    });
  }

  #limit(quantity: Quantity, comparison: Comparison, limit: number): Wire {
    return this.#leaf([quantity, comparison, limit], (place) => {
      const key = `${quantity} ${comparison}`;
      const asked = this.#limits.get(key) ?? { quantity, comparison, list: [] };
      asked.list.push({ limit, place });
      this.#limits.set(key, asked);
    });
  }

  #day(comparison: Comparison, text: string): Wire {
    const { isFromToday, days } = namedDay(text);
    return this.#limit(isFromToday ? 'daysAhead' : 'day', comparison, days);
  }

  #between(from: number, until: number): Wire {
    return this.#circuit.all([
      this.#limit('daysAhead', 'atLeast', from),
      this.#limit('daysAhead', 'atMost', until),
    ]);
  }

  /** Writes 1 at the place of each test that holds. */
  answer(facts: Facts, answers: Uint8Array): void {
    const property = this.#property;
    if (this.#known.length > 0 && facts.text(property) !== null)
      for (const place of this.#known) answers[place] = 1;
    if (this.#texts.size > 0 || this.#parts.length > 0) this.#answerText(facts.plain(property), answers);
    this.#thresholds ??= [...this.#limits.values()].map(({ quantity, comparison, list }) => ({
      quantity,
      thresholds: new Thresholds(comparison, list),
    }));
    for (const { quantity, thresholds } of this.#thresholds)
      thresholds.answer(quantityOf(facts, property, quantity), answers);
  }

  #answerText(plain: string | null, answers: Uint8Array): void {
    if (plain === null) return;
    const places = this.#texts.get(plain);
    if (places) for (const place of places) answers[place] = 1;
    for (const { test, part, place } of this.#parts)
      if (test === 'contains' ? plain.includes(part) : plain.startsWith(part)) answers[place] = 1;
  }
}

function quantityOf(facts: Facts, property: PropertyPlace, quantity: Quantity): number {
  if (quantity === 'number') return facts.number(property);
  const day = facts.day(property);
  return quantity === 'day' ? day : day - facts.today;
}
