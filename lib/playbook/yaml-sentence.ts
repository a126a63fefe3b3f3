import type { Text } from '../text/text.ts';

/** A mistake of the YAML itself, in words. `offset` is where the eye should go. */
export interface YamlSentence {
  offset: number;
  message: Text;
  hint: Text | null;
}

interface ParserError {
  code: string;
  message: string;
  pos: readonly [number, number];
}

/** Says what the YAML parser found for somebody who does not know YAML's words, from its code and the text around. */
export function yamlSentence(error: ParserError, text: string): YamlSentence {
  const offset = Math.min(error.pos[0], text.length);
  const line = lineAt(text, offset);
  const say = (message: Text, hint: Text | null, at = line.first) => ({ offset: at, message, hint });
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return say({ key: 'problem.indentedWithTab' }, { key: 'problem.useSpaces' }, line.start);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:\s.*:(\s|$)/.test(line.text)
        ? say({ key: 'problem.secondColon' }, { key: 'problem.quoteAfterFirst' }, offset)
        : say({ key: 'problem.nextTooFar' }, sameColumn);
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return missingCharacter(error.message, text, line, say);
    case 'BAD_INDENT':
      if (/must be sufficiently indented and end with/.test(error.message))
        return openBracket(text, offset, say);
      return /^-\S/.test(line.text.trim())
        ? say(
            { key: 'problem.spaceAfterDash' },
            {
              key: 'problem.writeItAs',
              with: { text: `- ${line.text.trim().slice(1)}` },
            },
          )
        : say({ key: 'problem.otherColumn' }, sameColumn);
    case 'BAD_SCALAR_START':
      return say({ key: 'problem.cannotBegin', with: { character: text.charAt(offset) } }, inQuotes, offset);
    case 'BAD_ALIAS':
    case 'TAG_RESOLVE_FAILED':
      return say({ key: 'problem.cannotBegin', with: { character: text.charAt(offset) } }, inQuotes, offset);
    case 'UNEXPECTED_TOKEN':
      return say({ key: 'problem.doesNotFit' }, inQuotes, offset);
    case 'MULTIPLE_DOCS':
      return say({ key: 'problem.secondDocument' }, { key: 'problem.removeLine' }, offset);
    case 'BAD_DQ_ESCAPE':
      return say({ key: 'problem.backslash' }, { key: 'problem.singleQuotes' }, offset);
    default:
      return say({ key: 'problem.notYaml', with: { reason: error.message } }, null, offset);
  }
}

type Say = (message: Text, hint: Text | null, at?: number) => YamlSentence;

const sameColumn = { key: 'problem.sameColumn' } as const;
const inQuotes = { key: 'problem.doubleQuotes' } as const;

function missingCharacter(message: string, text: string, line: Line, say: Say): YamlSentence {
  const [, quote] = /^Missing closing (["'])/.exec(message) ?? [];
  // Nothing closes it, so it is the last one of the text.
  if (quote !== undefined)
    return say(
      { key: 'problem.noEnd', with: { quote } },
      { key: 'problem.putAfter', with: { quote } },
      text.lastIndexOf(quote),
    );
  const words = line.text.trim();
  const [, key, rest] = /^(?:- )?([A-Za-z]+):? *(\S.*)$/.exec(words) ?? [];
  const guess =
    key === undefined || rest === undefined
      ? null
      : ({ key: 'problem.ifSetting', with: { setting: `${key}: ${rest}` } } as const);
  return say({ key: 'problem.noColon' }, guess);
}

/** The parser tells of it where the next line begins; the eye should go to the bracket. */
function openBracket(text: string, offset: number, say: Say): YamlSentence {
  const before = text.slice(0, offset);
  const at = Math.max(before.lastIndexOf('['), before.lastIndexOf('{'));
  const open = before.charAt(at);
  const close = open === '[' ? ']' : '}';
  return say(
    { key: 'problem.neverClosed', with: { bracket: open } },
    { key: 'problem.putAtEnd', with: { bracket: close } },
    at,
  );
}

interface Line {
  start: number;
  /** The offset of its first character that is no space. */
  first: number;
  text: string;
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? text.length : end);
  return { start, first: start + (line.length - line.trimStart().length), text: line };
}
