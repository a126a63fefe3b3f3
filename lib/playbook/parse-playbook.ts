import { LineCounter, parseDocument } from 'yaml';
import type { Text } from '../text/text.ts';
import { describeIssue, oneByOne } from './describe-issue.ts';
import type { Finding } from './finding.ts';
import { locate, pathText } from './locate.ts';
import type { PlaybookProblem } from './playbook-problem.ts';
import { type Playbook, playbookSchema } from './playbook-schema.ts';
import { type SopDocuments, validatePlaybook } from './validate-playbook.ts';
import { withoutConsequences } from './without-consequences.ts';
import { unreadable, type YamlError, yamlErrors } from './yaml-errors.ts';

export type ParsedPlaybook = { ok: true; playbook: Playbook } | { ok: false; problems: PlaybookProblem[] };

/** The longest text that is read, in characters. A hundred full SOPs fit; more is a mistake and costs time. */
export const longestPlaybook = 400_000;

/** Nobody reads more of them at once, and each costs a search of the document. */
const mostProblems = 100;

/**
 * Reads a playbook from YAML text. Checks the YAML, then the shape, then that everything named exists.
 *
 * Returns the playbook with its defaults filled in, or the problems found at the first stage that failed, in the
 * order of the file; of very many the first hundred and how many more there are. `file` is only used to say
 * where; `documents` are the SOPs it may name beside its own. Never throws.
 */
export function parsePlaybook(
  yaml: string,
  file = 'playbook.yaml',
  documents: SopDocuments = new Set(),
): ParsedPlaybook {
  const refuse = (message: Text, hint: Text | null = null): ParsedPlaybook => ({
    ok: false,
    problems: [{ file, line: 1, column: 1, path: '', message, hint }],
  });
  if (yaml.length > longestPlaybook) {
    const figures = { length: String(yaml.length), most: String(longestPlaybook) };
    return refuse({ key: 'problem.tooLongFile', with: figures }, { key: 'problem.shortenIt' });
  }
  try {
    return read(yaml, file, documents);
  } catch (error) {
    // A text nested thousands of levels deep exhausts the parser's stack; aliases that explode are refused by it.
    return refuse(unreadable(error));
  }
}

function read(yaml: string, file: string, documents: SopDocuments): ParsedPlaybook {
  const lines = new LineCounter();
  // Unique keys are checked in yaml-errors.ts: the parser would compare each key with all before it.
  const doc = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const errors = yamlErrors(doc, yaml);
  if (errors.length > 0) {
    const place = ({ offset, message, hint }: YamlError) => ({ ...at(offset), path: '', message, hint });
    return { ok: false, problems: placed(errors, place) };
  }
  const content: unknown = doc.toJS({ maxAliasCount: 100 });
  const place = ({ path, key, message, hint }: Finding): PlaybookProblem => ({
    ...at(locate(doc, path, key)),
    path: pathText(content, path, key),
    message,
    hint: typeof hint === 'function' ? hint() : hint,
  });
  if (content === null) {
    const hint = { key: 'problem.startFrom', with: { file: 'examples/playbooks/services.yaml' } } as const;
    return { ok: false, problems: [{ ...at(0), path: '', message: { key: 'problem.emptyFile' }, hint }] };
  }
  const parsed = playbookSchema.safeParse(content, { reportInput: true });
  if (!parsed.success) {
    const issues = withoutConsequences(parsed.error.issues.flatMap(oneByOne));
    return { ok: false, problems: placed(issues, (issue) => place(describeIssue(issue, content))) };
  }
  const findings = validatePlaybook(parsed.data, documents);
  return findings.length > 0
    ? { ok: false, problems: placed(findings, place) }
    : { ok: true, playbook: parsed.data };
}

/** The first hundred as problems in file order; where there are more, the last one says how many. */
function placed<T>(all: readonly T[], place: (one: T) => PlaybookProblem): PlaybookProblem[] {
  const problems = all.slice(0, mostProblems).map(place);
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  const last = problems.at(-1);
  if (!last || all.length <= mostProblems) return problems;
  const message = { key: 'problem.andMore', with: { n: String(all.length - mostProblems) } } as const;
  return [...problems, { ...last, path: '', message, hint: { key: 'problem.correctTheseFirst' } }];
}
