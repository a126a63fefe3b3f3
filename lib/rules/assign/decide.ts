import { Temporal } from 'temporal-polyfill';
import type { Playbook, RoutingRule } from '../../playbook/playbook-schema.ts';
import { strategyOf } from '../../playbook/receiver-schema.ts';
import { candidatesOf } from './candidates-of.ts';
import { type Choice, choosePerson } from './choose-person.ts';
import type { Rotation } from './rotation.ts';

/** Who a rule that shares records out gives the next one to, with everybody's open records by id. Undefined for a rule
 *  that does not share, or that can give it to nobody. */
export function decide(
  playbook: Playbook,
  { to }: RoutingRule,
  rotation: Rotation,
  loads: ReadonlyMap<string, number>,
  now: Date,
): Choice | undefined {
  const strategy = strategyOf(to);
  if (strategy === null) return undefined;
  const at = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  const limits = { capacity: to.capacity ?? null, backup: to.backup ?? null };
  return choosePerson(strategy, candidatesOf(playbook, to, at, loads), limits, rotation);
}

/** The routing rule of a path such as `new-business/inbound`, or nothing. */
export function findRule({ motions }: Playbook, path: string): RoutingRule | undefined {
  return motions
    .flatMap(({ id, routing }) => routing.map((rule) => ({ rule, path: `${id}/${rule.id}` })))
    .find((one) => one.path === path)?.rule;
}
