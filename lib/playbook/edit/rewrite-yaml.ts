import { type Document, isAlias, isMap, isNode, isSeq, parseDocument, visit } from 'yaml';
import type { PlaybookEdit } from './playbook-edit.ts';
import { valueAt } from './value-at.ts';

/**
 * The text with one change made by writing the whole document anew: for what cannot be done in one place. Comments
 * and order stay; spacing may not. Where a part is repeated by an alias, all repetitions are written out, because
 * the change is meant for one of them. `content` is what the document says before.
 */
export function rewriteYaml(text: string, content: unknown, edit: PlaybookEdit): string {
  const doc = parseDocument(text, { uniqueKeys: false });
  writeOutAliases(doc);
  switch (edit.do) {
    case 'set':
      doc.setIn(edit.path, doc.createNode(edit.value));
      break;
    case 'remove':
      doc.deleteIn(edit.path);
      break;
    case 'insert': {
      const list = doc.getIn(edit.path, true);
      if (isSeq(list)) list.items.splice(edit.index, 0, doc.createNode(edit.value));
      else doc.setIn(edit.path, doc.createNode([...listIn(content, edit), edit.value]));
      break;
    }
    case 'rename': {
      const holder = doc.getIn(edit.path.slice(0, -1), true);
      const pair = isMap(holder)
        ? holder.items.find(({ key }) => String(key) === edit.path.at(-1))
        : undefined;
      if (pair) pair.key = doc.createNode(edit.key);
      break;
    }
    case 'move': {
      const list = doc.getIn(edit.path, true);
      if (isSeq(list)) list.items.splice(edit.to, 0, ...list.items.splice(edit.from, 1));
    }
  }
  return doc.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: 1_000_000 });
}

function writeOutAliases(doc: Document): void {
  let hasAlias = false;
  visit(doc, {
    Alias: (_key, alias) => {
      hasAlias = true;
      const source = alias.resolve(doc);
      return source === undefined ? undefined : doc.createNode(source.toJS(doc));
    },
  });
  if (!hasAlias) return;
  visit(doc, {
    Node: (_key, node) => {
      if (isNode(node) && !isAlias(node) && 'anchor' in node) delete node.anchor;
    },
  });
}

function listIn(content: unknown, { path }: PlaybookEdit): unknown[] {
  const list = valueAt(content, path);
  return Array.isArray(list) ? list : [];
}
