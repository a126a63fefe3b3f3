import { type Document, isNode, isScalar, type Node, visit } from 'yaml';
import type { Text } from '../text/text.ts';
import { yamlSentence } from './yaml-sentence.ts';

/** Something that makes a text no document, at an offset of it. */
export interface YamlError {
  offset: number;
  message: Text;
  hint: Text | null;
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
      const message = { key: 'problem.containsItself', with: { alias: `*${alias.source}` } } as const;
      errors.push({ offset: startOf(alias), message, hint: { key: 'problem.writeOut' } });
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
    const message = { key: 'problem.keyTwice', with: { key: String(key.value) } } as const;
    return [{ offset: startOf(key), message, hint: { key: 'problem.keepOneRemoveOther' } }];
  });
}

/** What is said where the parser gave up by throwing `error`. */
export function unreadable(error: unknown): Text {
  const reason = error instanceof Error ? error.message : String(error);
  return { key: 'problem.unreadable', with: { reason } };
}

function startOf({ range }: Node): number {
  return range?.[0] ?? 0;
}
