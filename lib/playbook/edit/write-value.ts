import { Document, Scalar, YAMLSeq } from 'yaml';
import { isGroup } from './is-group.ts';
import { indented } from './splice.ts';

/** How a value is to be written. */
export interface WriteStyle {
  /** In one line, with braces and brackets. */
  flow: boolean;
  /** The quotes that a former text had. */
  quotes?: Scalar.Type | undefined;
}

const longestFlow = 80;

// No text is folded: a line that nobody wrote would change when a word is added to it.
const unfolded = { lineWidth: 0, doubleQuotedMinMultiLineLength: 1_000_000 } as const;

/**
 * A value as YAML, without indentation of its first level and without a line break at its end. Short conditions
 * and lists of single values are written in one line, as people write them; parts with an id are not.
 */
export function writeValue(value: unknown, { flow, quotes }: WriteStyle): string {
  if (flow) return inFlow(value, quotes);
  if (typeof value !== 'object' || value === null) return asEntry(value, quotes);
  return inBlock(value);
}

/** Whether a value is short and shallow enough to be written in one line where it has a line of its own. */
export function fitsOneLine(value: unknown): boolean {
  if (Array.isArray(value)) {
    return !value.some((one) => typeof one === 'object' && one !== null) && isShort(value);
  }
  if (!isGroup(value)) return true;
  const holdsParts = Object.values(value).some((one) => Array.isArray(one) && one.some(isGroup));
  return !('id' in value) && !holdsParts && isShort(value);
}

function isShort(value: unknown): boolean {
  return inFlow(value).length <= longestFlow;
}

function inFlow(value: unknown, quotes?: Scalar.Type): string {
  if (Array.isArray(value)) return `[${value.map((one) => inFlow(one)).join(', ')}]`;
  if (isGroup(value)) {
    const pairs = Object.entries(value).map(([key, one]) => `${inFlow(key)}: ${inFlow(one)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  // Inside brackets, because a plain text may not hold the same characters there.
  const list = new YAMLSeq();
  list.flow = true;
  list.items = [scalarOf(value, quotes, 'QUOTE_DOUBLE')];
  return new Document(list).toString(unfolded).trimEnd().slice(1, -1).trim();
}

/** As the value of a key: there a text that would be a key or a comment is put into quotes. */
function asEntry(value: unknown, quotes: Scalar.Type | undefined): string {
  const doc = new Document({ k: null });
  doc.set('k', scalarOf(value, quotes, 'BLOCK_LITERAL'));
  return doc
    .toString({ ...unfolded, indent: 2 })
    .slice('k:'.length)
    .trim()
    .replaceAll('\n  ', '\n');
}

function scalarOf(value: unknown, quotes: Scalar.Type | undefined, ofLines: Scalar.Type): Scalar {
  const scalar = new Scalar(value);
  if (typeof value !== 'string') return scalar;
  if (value.includes('\n')) scalar.type = ofLines;
  else if (quotes === 'QUOTE_DOUBLE' || quotes === 'QUOTE_SINGLE') scalar.type = quotes;
  return scalar;
}

/** A group or a list with a line for each of its parts. */
function inBlock(value: object): string {
  if (Array.isArray(value)) return value.map((one) => `- ${indented(behind(one), 2)}`).join('\n') || '[]';
  const pairs = Object.entries(value).map(([key, one]) => {
    const below = isGroup(one) || Array.isArray(one) ? !fitsOneLine(one) : false;
    return `${inFlow(key)}:${below ? '\n  ' : ' '}${indented(behind(one), 2)}`;
  });
  return pairs.join('\n') || '{}';
}

function behind(value: unknown): string {
  return fitsOneLine(value) && typeof value === 'object' ? inFlow(value) : writeValue(value, { flow: false });
}
