/** A mistake of the YAML itself, in words. `offset` is where the eye should go. */
export interface YamlSentence {
  offset: number;
  message: string;
  hint: string | null;
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
  const say = (message: string, hint: string | null, at = line.first) => ({ offset: at, message, hint });
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return say('this line is indented with a tab', 'Use spaces, two for each level', line.start);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:\s.*:(\s|$)/.test(line.text)
        ? say('there is a second colon in this line', 'Put the text after the first one in quotes', offset)
        : say('the line after this one is indented too far', sameColumn);
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return missingCharacter(error.message, text, line, say);
    case 'BAD_INDENT':
      if (/must be sufficiently indented and end with/.test(error.message))
        return openBracket(text, offset, say);
      return /^-\S/.test(line.text.trim())
        ? say('a space is missing after the dash', `Write it as "- ${line.text.trim().slice(1)}"`)
        : say('this line does not begin in the same column as those it belongs with', sameColumn);
    case 'BAD_SCALAR_START':
      return say(`a text cannot begin with "${text.charAt(offset)}"`, inQuotes, offset);
    case 'BAD_ALIAS':
    case 'TAG_RESOLVE_FAILED':
      return say(`a text cannot begin with "${text.charAt(offset)}"`, inQuotes, offset);
    case 'UNEXPECTED_TOKEN':
      return say('this does not fit to what stands before it in the line', inQuotes, offset);
    case 'MULTIPLE_DOCS':
      return say('the line "---" begins a second document here', 'Remove that line', offset);
    case 'BAD_DQ_ESCAPE':
      return say(
        'a "\\" in double quotes has a meaning of its own',
        'Use single quotes around the text',
        offset,
      );
    default:
      return say(`this is not valid YAML: ${error.message}`, null, offset);
  }
}

type Say = (message: string, hint: string | null, at?: number) => YamlSentence;

const sameColumn = 'Lines of one group begin in the same column';
const inQuotes = 'Put the whole text in double quotes: "…"';

function missingCharacter(message: string, text: string, line: Line, say: Say): YamlSentence {
  const [, quote] = /^Missing closing (["'])/.exec(message) ?? [];
  // Nothing closes it, so it is the last one of the text.
  if (quote !== undefined)
    return say(
      `a text that begins with ${quote} has no end`,
      `Put a ${quote} after it`,
      text.lastIndexOf(quote),
    );
  const words = line.text.trim();
  const [, key, rest] = /^(?:- )?([A-Za-z]+):? *(\S.*)$/.exec(words) ?? [];
  const guess =
    key === undefined || rest === undefined ? null : `If it is a setting, write "${key}: ${rest}"`;
  return say('there is no colon with a space after it in this line', guess);
}

/** The parser tells of it where the next line begins; the eye should go to the bracket. */
function openBracket(text: string, offset: number, say: Say): YamlSentence {
  const before = text.slice(0, offset);
  const at = Math.max(before.lastIndexOf('['), before.lastIndexOf('{'));
  const open = before.charAt(at);
  return say(`the "${open}" here is never closed`, `Put a "${open === '[' ? ']' : '}'}" at the end`, at);
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
