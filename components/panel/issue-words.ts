import type { Issue, IssueKind } from '../../lib/records/issue.ts';
import { t } from '../../lib/text/t.ts';

/** The kinds in the order in which they are offered. */
export const issueKinds = ['rule', 'sop', 'data', 'other'] as const satisfies readonly IssueKind[];

/** What is wrong, as people say it. */
export function issueKindText(kind: IssueKind): string {
  return t(`panel.issues.${kind}`);
}

/** How far an issue is. */
export function issueStateText(state: Issue['state']): string {
  return t(`panel.issues.${state}`);
}
