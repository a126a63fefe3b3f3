import { LineCounter, parseDocument } from 'yaml';
import { describeIssue } from './describe-issue.ts';
import { locate, pathText } from './locate.ts';
import type { PlaybookProblem } from './playbook-problem.ts';
import { type Playbook, playbookSchema } from './playbook-schema.ts';
import { type Finding, validatePlaybook } from './validate-playbook.ts';

export type ParsedPlaybook = { ok: true; playbook: Playbook } | { ok: false; problems: PlaybookProblem[] };

/** No company writes a megabyte of rules; a larger text is a mistake and would only cost memory. */
const longest = 1_000_000;

/**
 * Reads a playbook from YAML text. Checks the YAML, then the shape, then that everything named exists.
 *
 * Returns the playbook with its defaults filled in, or every problem found at the first stage that failed,
 * in the order of the file. `file` is only used to say where. Never throws.
 */
export function parsePlaybook(yaml: string, file = 'playbook.yaml'): ParsedPlaybook {
  if (yaml.length > longest) {
    const message = `the file has ${yaml.length} characters, more than the ${longest} that are read`;
    return {
      ok: false,
      problems: [{ file, line: 1, column: 1, path: '', message, hint: 'Split it or shorten the SOPs' }],
    };
  }
  const lines = new LineCounter();
  const doc = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (doc.errors.length > 0) {
    const problems = doc.errors.map((error) => ({
      ...at(error.pos[0]),
      path: '',
      message: `this is not valid YAML: ${error.message}`,
      hint: error.code === 'DUPLICATE_KEY' ? 'Keep one of the two and remove the other' : null,
    }));
    return { ok: false, problems };
  }
  const content = toContent(doc);
  if (!content.ok)
    return { ok: false, problems: [{ ...at(0), path: '', message: content.message, hint: null }] };
  const place = (finding: Finding): PlaybookProblem => ({
    ...at(locate(doc, finding.path, finding.key)),
    path: pathText(content.value, finding.path, finding.key),
    message: finding.message,
    hint: finding.hint,
  });
  const parsed = playbookSchema.safeParse(content.value, { reportInput: true });
  const findings = parsed.success
    ? validatePlaybook(parsed.data)
    : parsed.error.issues.flatMap((issue) => describeIssue(issue, content.value));
  if (findings.length > 0) return { ok: false, problems: inFileOrder(findings.map(place)) };
  if (!parsed.success) return { ok: false, problems: [] };
  return { ok: true, playbook: parsed.data };
}

/** The plain content; a document whose aliases would explode is refused by the parser and reported. */
function toContent(doc: ReturnType<typeof parseDocument>) {
  try {
    return { ok: true as const, value: doc.toJS({ maxAliasCount: 100 }) as unknown };
  } catch (error) {
    return { ok: false as const, message: `this YAML cannot be read: ${String(error)}` };
  }
}

function inFileOrder(problems: PlaybookProblem[]): PlaybookProblem[] {
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}
