import type * as z from 'zod/mini';
import { knownKeys } from './known-keys.ts';
import { findNearest } from './suggest.ts';

type Issue = z.core.$ZodIssue;

/**
 * Leaves out what only follows from another mistake: somebody who wrote `ownr` does not also have to be told that
 * `owner` is missing. Of several things a part as a whole needs, the first is told.
 */
export function withoutConsequences(issues: readonly Issue[]): Issue[] {
  const misspelt = new Set<string>();
  const spoilt = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    spoilt.add(placeText(issue.path));
    for (const key of issue.keys) {
      const meant = findNearest(key, knownKeys(issue.path));
      if (meant !== undefined) misspelt.add(placeText([...issue.path, meant]));
    }
  }
  return issues.filter((issue) => {
    const place = placeText(issue.path);
    if (issue.code !== 'custom') return !(isMissing(issue) && misspelt.has(place));
    const isFirst = !spoilt.has(place);
    spoilt.add(place);
    return isFirst;
  });
}

function isMissing(issue: Issue): boolean {
  return issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function placeText(path: readonly PropertyKey[]): string {
  return path.map(String).join('\n');
}
