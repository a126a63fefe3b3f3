/** What the log says of an error. */
export interface ErrorFacts {
  name: string;
  code?: string;
  message: string;
  /** Where it happened, nearest first. */
  at: string[];
  cause?: ErrorFacts;
}

const root = new URL('../../', import.meta.url).href;
const mostFrames = 8;
const mostCauses = 3;

/**
 * An error as facts for the log, without what somebody typed: parsers and databases quote the values they stumble
 * over ("… is not valid JSON"), so whatever stands in quotes is cut out of the message.
 */
export function describeError(error: unknown, causes = mostCauses): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, message: 'not an Error', at: [] };
  const code = 'code' in error && error.code !== undefined ? { code: String(error.code) } : {};
  const cause =
    error.cause === undefined || causes === 0 ? {} : { cause: describeError(error.cause, causes - 1) };
  return { name: error.name, ...code, message: withoutQuotes(error.message), at: frames(error), ...cause };
}

function withoutQuotes(message: string): string {
  return message
    .slice(0, 500)
    .replaceAll(/"[^"]*("|$)|`[^`]*(`|$)|'[^']*('|$)|\bwm_\S+/g, '"…"')
    .replaceAll(/\s+/g, ' ');
}

/** The stack without its head, which repeats the message; our own places, where there are any among the libraries'. */
function frames({ stack = '' }: Error): string[] {
  const all = stack.split('\n').filter((line) => line.startsWith('    at '));
  const own = all.filter((line) => !/node_modules|node:/.test(line));
  return (own.length > 0 ? own : all)
    .slice(0, mostFrames)
    .map((line) => line.trim().slice(3).replace(root, ''));
}
