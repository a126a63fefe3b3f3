import type { PlaybookIndex } from './playbook-index.ts';

/** For a reason: the title of the role that keeps the rule behind it. Nothing where the rule names none. */
export function keptBy(
  { roles }: PlaybookIndex,
  rule: { keeper?: string | undefined } | undefined,
): { keeper?: string } {
  if (rule?.keeper === undefined) return {};
  return { keeper: roles.get(rule.keeper) ?? rule.keeper };
}
