import { type Document, LineCounter, parseDocument } from 'yaml';
import { describeIssue, oneByOne } from '../playbook/describe-issue.ts';
import type { Finding } from '../playbook/finding.ts';
import { locate, pathText } from '../playbook/locate.ts';
import type { PlaybookProblem } from '../playbook/playbook-problem.ts';
import { findNearest, suggest } from '../playbook/suggest.ts';
import { unreadable, yamlErrors } from '../playbook/yaml-errors.ts';
import type { Text } from '../text/text.ts';
import { quizKeys } from '../training/quiz-schema.ts';
import { longestBody, type SopDocument, sopDocument, sopHead } from './sop-document.ts';

export type ParsedSop = { ok: true; sop: SopDocument } | { ok: false; problems: PlaybookProblem[] };

type Check = (sop: SopDocument) => readonly Finding[];

/** A front matter is some lines; more of it is a mistake and costs time. */
const longestFrontMatter = 20_000;
const mostProblems = 20;

/**
 * Reads an SOP from a text: front matter in YAML between two lines `---`, then Markdown.
 *
 * Returns the document with its defaults filled in, or what is wrong with it in the order of the file. `file` is only
 * used to say where; `check` may find more in a document that is whole. Never throws.
 */
export function parseSop(text: string, file = 'sop.md', check: Check = () => []): ParsedSop {
  const refuse = (line: number, message: Text, hint: Text | null): ParsedSop => ({
    ok: false,
    problems: [{ file, line, column: 1, path: '', message, hint }],
  });
  if (text.length > longestBody + longestFrontMatter) {
    const figures = { length: String(text.length), most: String(longestBody) };
    return refuse(1, { key: 'problem.tooLongFile', with: figures }, { key: 'problem.sop.shorten' });
  }
  const parts = splitFrontMatter(text);
  if (!parts) return refuse(1, { key: 'problem.sop.noFrontMatter' }, { key: 'problem.sop.begin' });
  try {
    return read(parts, file, check);
  } catch (error) {
    // A front matter nested thousands of levels deep exhausts the parser's stack.
    return refuse(1, unreadable(error), null);
  }
}

/** The two parts of a text with front matter; nothing for a text without one. */
export function splitFrontMatter(text: string): { head: string; body: string } | undefined {
  const even = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  if (!/^---[ \t]*\n/.test(even)) return undefined;
  const start = even.indexOf('\n') + 1;
  const rest = even.slice(start);
  const end = /^---[ \t]*(?:\n|$)/m.exec(rest);
  if (!end || end.index > longestFrontMatter) return undefined;
  // The head keeps its first line, so that lines are counted as in the file.
  return { head: `\n${rest.slice(0, end.index)}`, body: rest.slice(end.index + end[0].length) };
}

function read({ head, body }: { head: string; body: string }, file: string, check: Check): ParsedSop {
  const lines = new LineCounter();
  const doc = parseDocument(head, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const refuse = (problems: PlaybookProblem[]): ParsedSop => ({
    ok: false,
    problems: problems.slice(0, mostProblems).sort((a, b) => a.line - b.line || a.column - b.column),
  });
  const errors = yamlErrors(doc, head);
  if (errors.length > 0)
    return refuse(errors.map(({ offset, message, hint }) => ({ ...at(offset), path: '', message, hint })));
  const said: unknown = doc.toJS({ maxAliasCount: 20 }) ?? {};
  const content = typeof said === 'object' && !Array.isArray(said) ? { ...said, body } : said;
  const parsed = sopDocument.safeParse(content, { reportInput: true });
  const told = (finding: Finding): PlaybookProblem => ({
    ...placeOf(doc, finding, at),
    ...toldOf(finding),
    path: pathText(content, finding.path, finding.key),
  });
  if (parsed.success) {
    const findings = check(parsed.data);
    return findings.length > 0 ? refuse(findings.map(told)) : { ok: true, sop: parsed.data };
  }
  const afterHead = at(head.length).line + 1;
  return refuse(
    withoutMissing(parsed.error.issues.flatMap(oneByOne)).map((issue) => {
      const problem = told(describe(issue, content));
      return issue.path[0] === 'body' ? { ...problem, line: afterHead, column: 1 } : problem;
    }),
  );
}

type Issue = Parameters<typeof describeIssue>[0];

/** Somebody who wrote `ownr` does not also have to be told that `owner` is missing. */
function withoutMissing(issues: readonly Issue[]): Issue[] {
  const meant = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => findNearest(key, keysAt(issue.path))) : [],
  );
  return issues.filter(({ input, path }) => input !== undefined || !meant.includes(String(path.at(-1))));
}

function keysAt(path: Issue['path']): string[] {
  if (path[0] === 'quiz') return [...(path.length > 1 ? quizKeys.question : quizKeys.quiz)];
  return path[0] === 'attach'
    ? ['motions', 'stages', 'steps', 'fields', 'urls']
    : [...Object.keys(sopHead), 'attach', 'quiz'];
}

/** As the playbook says it, with the keys of an SOP. */
function describe(issue: Issue, content: unknown): Finding {
  const { path } = issue;
  if (path[0] === 'body' && issue.code === 'too_small')
    return { path, message: { key: 'problem.sop.noText' }, hint: { key: 'problem.sop.writeText' } };
  const finding = describeIssue(issue, content);
  if (issue.code !== 'unrecognized_keys') return finding;
  return { ...finding, hint: suggest(finding.key ?? '', keysAt(path)) };
}

function placeOf(
  doc: Document,
  { path, key }: Finding,
  at: (offset: number) => Pick<PlaybookProblem, 'file' | 'line' | 'column'>,
) {
  return at(locate(doc, path, key));
}

function toldOf({ message, hint }: Finding): Pick<PlaybookProblem, 'message' | 'hint'> {
  return { message, hint: typeof hint === 'function' ? hint() : hint };
}
