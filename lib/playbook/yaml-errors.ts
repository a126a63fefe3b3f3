import { type Document, isNode, isScalar, type Node, visit } from 'yaml';
import { yamlSentence } from './yaml-sentence.ts';

/** Something that makes a text no document, at an offset of it. */
export interface YamlError {
  offset: number;
  message: string;
  hint: string | null;
}

/**
 * What is wrong with a document before its content is looked at: what the parser says, keys given twice, and
 * parts that contain themselves by an alias, which no reader could ever finish. Of what the parser says it is the
 * first only, because the rest mostly follows from it.
 */
export function yamlErrors(doc: Document.Parsed, text: string): YamlError[] {
  // A warning is of a text that begins with "!": the parser takes its first word for something else.
  const [first] = [...doc.errors, ...doc.warnings];
  if (first) return [yamlSentence(first, text)];
  const errors: YamlError[] = [];
  visit(doc, {
    Map: (_key, map) => {
      errors.push(...repeatedKeys(map.items));
    },
    Alias: (_key, alias, path) => {
      const isInside = path.some((part) => isNode(part) && 'anchor' in part && part.anchor === alias.source);
      if (!isInside) return;
      const message = `"*${alias.source}" stands inside the very part that it repeats`;
      errors.push({ offset: startOf(alias), message, hint: 'Write the text out instead' });
    },
  });
  return errors;
}

function repeatedKeys(items: readonly { key: unknown }[]): YamlError[] {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const isNew = !seen.has(key.value);
    seen.add(key.value);
    if (isNew) return [];
    const message = `"${String(key.value)}" is given twice in the same group`;
    return [{ offset: startOf(key), message, hint: 'Keep one of the two and remove the other' }];
  });
}

function startOf({ range }: Node): number {
  return range?.[0] ?? 0;
}
