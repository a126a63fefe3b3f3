import { type Document, isNode, isScalar, type Node, visit } from 'yaml';

/** Something that makes a text no document, at an offset of it. */
export interface YamlError {
  offset: number;
  message: string;
  hint: string | null;
}

/**
 * What is wrong with a document before its content is looked at: what the parser says, keys given twice, and
 * parts that contain themselves by an alias, which no reader could ever finish.
 */
export function yamlErrors(doc: Document.Parsed): YamlError[] {
  if (doc.errors.length > 0) {
    return doc.errors.map(({ pos, message }) => ({
      offset: pos[0],
      message: `this is not valid YAML: ${message}`,
      hint: null,
    }));
  }
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
    const message = `this is not valid YAML: keys must be unique, and "${String(key.value)}" is given twice`;
    return [{ offset: startOf(key), message, hint: 'Keep one of the two and remove the other' }];
  });
}

function startOf({ range }: Node): number {
  return range?.[0] ?? 0;
}
