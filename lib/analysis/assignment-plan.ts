import type { PublishedPlaybook } from '../playbook/playbook-schema.ts';
import { believedValue } from '../records/believe.ts';
import type { Guidance } from '../records/guidance.ts';
import type { RecordState } from '../records/record-state.ts';
import { decide, findRule } from '../rules/assign/decide.ts';
import type { Rotation } from '../rules/assign/rotation.ts';
import { indexOf } from '../rules/playbook-index.ts';
import type { SimulateAnswer } from '../sync/simulate-protocol.ts';

type Shares = NonNullable<SimulateAnswer['assignments']>;

/** Who would get the records that a draft shares out, and what everybody would have then; nothing is decided by it. */
export class AssignmentPlan {
  readonly #draft: PublishedPlaybook;
  readonly #loads = new Map<string, number>();
  readonly #waiting: { path: string; firstSeen: string; record: string }[] = [];

  constructor(draft: PublishedPlaybook) {
    this.#draft = draft;
  }

  /** Counts one record under the draft: as somebody's open one, or as one that waits for a decision. */
  add(record: string, state: RecordState, guidance: Guidance): void {
    if (!guidance.stage.known || guidance.stage.kind !== 'open') return;
    const { assignment } = guidance;
    if (assignment?.state === 'pending') {
      this.#waiting.push({ path: assignment.rule, firstSeen: state.firstSeen, record });
      return;
    }
    const owner = believedValue(state.properties, 'owner');
    const known = owner === null ? undefined : indexOf(this.#draft).findPerson(state.ref.host, owner);
    const person = owner === null ? assignment?.person : known?.id;
    if (person !== undefined) this.#loads.set(person, (this.#loads.get(person) ?? 0) + 1);
  }

  /** Shares out what waits, longest known first, each rule from its first turn. */
  result(moment: Date): Shares {
    const { playbook } = this.#draft;
    const loads = new Map(this.#loads);
    const rotations = new Map<string, Rotation>();
    const counts = new Map<string, Map<string, number>>();
    const order = ({ firstSeen, record }: { firstSeen: string; record: string }) => `${firstSeen} ${record}`;
    for (const { path } of this.#waiting.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))) {
      const rule = findRule(playbook, path);
      const choice = rule && decide(playbook, rule, rotations.get(path) ?? {}, loads, moment);
      if (!choice) continue;
      rotations.set(path, choice.rotation);
      loads.set(choice.person, (loads.get(choice.person) ?? 0) + 1);
      const shares = counts.get(path) ?? new Map<string, number>();
      counts.set(path, shares.set(choice.person, (shares.get(choice.person) ?? 0) + 1));
    }
    return [...counts].map(([path, shares]) => ({
      rule: path,
      title: findRule(playbook, path)?.title ?? path,
      shares: [...shares].map(([person, count]) => ({
        person,
        name: playbook.people.find(({ id }) => id === person)?.name ?? person,
        count,
        before: this.#loads.get(person) ?? 0,
        after: loads.get(person) ?? 0,
      })),
    }));
  }
}
