import {
  AttributeAction,
  type AttributeSelector,
  isTraversal,
  type PseudoSelector,
  parse,
  type Selector,
  SelectorType,
} from 'css-what';

/** What a selector of a pack is for: looked for in the whole page, looked for inside something that was found, or asked
 *  of an element whether it is one. */
export type SelectorUse = 'find' | 'inside' | 'match';

const most = { characters: 1500, alternatives: 40, parts: 8 } as const;

/** Places where the host's own names are put in before the selector is used; always inside a quoted value. */
const placeholder = /\{(?:name|object|id)\}/g;
const stand = 'waymarkplaceholder';

const plainPseudos = new Set([
  'checked',
  'dir',
  'disabled',
  'empty',
  'enabled',
  'first-child',
  'first-of-type',
  'last-child',
  'last-of-type',
  'nth-child',
  'nth-last-child',
  'nth-of-type',
  'only-child',
]);
const nesting = new Set(['not', 'is', 'where', 'has']);

/** Attributes that half the elements of a page have: alone they name nothing. */
const common = new Set(['class', 'id', 'name', 'type', 'role', 'style', 'tabindex', 'title', 'href', 'lang']);
const secret =
  /passw|passcode|\bpwd\b|secret|csrf|(^|[-_ ])token($|[-_ ])|(access|refresh|auth|xsrf|session|bearer)token|one-time-code|\bcc-|\bcvc|\bcsc\b|\bpin\b/i;

/**
 * Why a selector may not be in a pack, as a sentence; null when it may. It must be CSS that every browser reads, cost a
 * page little, and point at no password or other secret field.
 */
export function findSelectorFault(selector: string, use: SelectorUse): string | null {
  if (selector.trim() === '') return 'is empty';
  if (selector.length > most.characters) return `is longer than ${most.characters} characters`;
  let alternatives: Selector[][];
  try {
    alternatives = parse(selector.replace(placeholder, stand));
  } catch (error) {
    return `is not a CSS selector: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (alternatives.length > most.alternatives) return `has more than ${most.alternatives} alternatives`;
  if (countHas(alternatives) > 1) return 'has more than one :has(), which makes a busy page slow';
  for (const alternative of alternatives) {
    const fault = faultOf(alternative, use, 0);
    if (fault) return fault;
  }
  return null;
}

/** `depth` counts the brackets around; `isLeftOut` is true inside :not(), where a password may well be named. */
function faultOf(tokens: Selector[], use: SelectorUse, depth: number, isLeftOut = false): string | null {
  const compounds = compoundsOf(tokens);
  if (compounds.length > most.parts) return `has more than ${most.parts} steps in one alternative`;
  if (tokens.filter(({ type }) => type === SelectorType.Sibling).length > 1)
    return 'has more than one "~", which makes a busy page slow';
  for (const token of tokens) {
    const fault = tokenFault(token, depth, isLeftOut);
    if (fault) return fault;
  }
  const subject = compounds.at(-1) ?? [];
  if (!isLeftOut && subject.some(isField) && !subject.some(isAnchor))
    return 'points at form fields without saying which: passwords are fields too';
  if (depth > 0) return null;
  if (compounds.some((compound) => compound.some(isHas) && !compound.some(isNaming)))
    return 'has :has() on every element: name the element, or an attribute of it';
  if (use === 'find' && !tokens.some(isAnchor))
    return 'names nothing of the page: add an attribute with a value, a class, an id or a custom element';
  if (use === 'inside' && !subject.some((token) => isNaming(token)))
    return 'fits every element: name the element, or an attribute of it';
  return null;
}

function tokenFault(token: Selector, depth: number, isLeftOut: boolean): string | null {
  switch (token.type) {
    case SelectorType.PseudoElement:
      return `has ::${token.name}, which stands for no element`;
    case SelectorType.ColumnCombinator:
    case SelectorType.Parent:
      return 'has a combinator that browsers do not know';
    case SelectorType.Tag:
      return token.namespace !== null || token.name.includes(stand)
        ? 'has a placeholder or a namespace in the name of an element'
        : null;
    case SelectorType.Attribute:
      return attributeFault(token, isLeftOut);
    case SelectorType.Pseudo:
      return pseudoFault(token, depth, isLeftOut);
    default:
      return null;
  }
}

function attributeFault(
  { name, value, action, ignoreCase }: AttributeSelector,
  isLeftOut: boolean,
): string | null {
  const plain = name.toLowerCase();
  if (action === AttributeAction.Not) return 'has "!=", which browsers do not know';
  // `.{name}` and `#{name}` would break on what hosts call things.
  if (plain.includes(stand) || (ignoreCase === 'quirks' && value.includes(stand)))
    return 'has a placeholder outside of an attribute’s value';
  if (plain === 'value' || plain === 'autocomplete')
    return `asks for the attribute ${plain}, which tells what somebody typed`;
  if (plain === 'style' || plain === 'nonce' || plain.startsWith('on'))
    return `asks for the attribute ${plain}, which is the name of nothing`;
  if (isLeftOut) return null;
  if (secret.test(value)) return `asks for "${value}": passwords and other secrets are never read`;
  return plain === 'type' && action !== AttributeAction.Equals
    ? 'asks for fields without naming one type: password is a type too'
    : null;
}

function pseudoFault({ name, data }: PseudoSelector, depth: number, isLeftOut: boolean): string | null {
  if (!nesting.has(name)) return plainPseudos.has(name) ? null : `has :${name}, which packs may not use`;
  if (!Array.isArray(data)) return `has :${name} with nothing in it`;
  if (depth > 1) return 'is nested too deeply: a page looks at every level for every element';
  for (const inner of data) {
    const fault = faultOf(inner, 'match', depth + 1, isLeftOut || name === 'not');
    if (fault) return fault;
    if (name === 'has' && compoundsOf(inner).length > 2) return 'has :has() with more than two steps in it';
  }
  return null;
}

/** The parts between the combinators. */
function compoundsOf(tokens: Selector[]): Selector[][] {
  const compounds: Selector[][] = [[]];
  for (const token of tokens) {
    if (isTraversal(token)) compounds.push([]);
    else compounds.at(-1)?.push(token);
  }
  // A selector inside :has() begins with its combinator.
  return compounds[0]?.length === 0 ? compounds.slice(1) : compounds;
}

/** Something that few elements of a page have. */
function isAnchor(token: Selector): boolean {
  if (token.type === SelectorType.Tag) return token.name.includes('-');
  if (token.type === SelectorType.Attribute)
    return token.action === AttributeAction.Exists ? !common.has(token.name) : token.value !== '';
  if (token.type !== SelectorType.Pseudo || !Array.isArray(token.data)) return false;
  return token.name !== 'not' && token.data.every((inner) => inner.some(isAnchor));
}

function isNaming(token: Selector): boolean {
  if (token.type === SelectorType.Tag || token.type === SelectorType.Attribute) return true;
  if (token.type !== SelectorType.Pseudo || !Array.isArray(token.data)) return false;
  return token.name !== 'not' && token.name !== 'has' && token.data.every((inner) => inner.some(isNaming));
}

function isField(token: Selector): boolean {
  return token.type === SelectorType.Tag && token.name === 'input';
}

function isHas(token: Selector): boolean {
  return token.type === SelectorType.Pseudo && token.name === 'has';
}

function countHas(alternatives: Selector[][]): number {
  let count = 0;
  for (const token of alternatives.flat()) {
    if (isHas(token)) count += 1;
    if (token.type === SelectorType.Pseudo && Array.isArray(token.data)) count += countHas(token.data);
  }
  return count;
}
