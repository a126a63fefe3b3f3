import type { Issue, IssueKind } from '../../lib/records/issue.ts';

/** What can be wrong, as people say it. */
export const issueKindWords: Record<IssueKind, string> = {
  rule: 'A rule is wrong',
  sop: 'An SOP is wrong',
  data: 'The data is wrong',
  other: 'Something else',
};

/** How far an issue is. */
export const issueStateWords: Record<Issue['state'], string> = {
  open: 'Open',
  answered: 'Answered',
  closed: 'Closed',
};
