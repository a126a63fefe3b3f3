import { type Document, isMap, isNode, isScalar } from 'yaml';

export type Path = readonly PropertyKey[];

/** The offset of the text a path names: of the value, or with `key` of that key inside it. A path into
 *  something that is missing gives the nearest part that is there. */
export function locate(doc: Document, path: Path, key?: string): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = doc.getIn(path.slice(0, length), true);
    if (!isNode(node) || !node.range) continue;
    return (length === path.length && key !== undefined && keyOffset(node, key)) || node.range[0];
  }
  const root = doc.contents;
  return (key !== undefined && isNode(root) && keyOffset(root, key)) || root?.range?.[0] || 0;
}

function keyOffset(node: unknown, key: string): number | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

/** A path with list positions named by the id of what stands there, because people know ids, not positions. */
export function pathText(content: unknown, path: Path, key?: string): string {
  let here = content;
  let text = '';
  for (const part of key === undefined ? path : [...path, key]) {
    here = (here as Record<PropertyKey, unknown> | undefined)?.[part];
    if (typeof part !== 'number') text += `${text ? '.' : ''}${String(part)}`;
    else text += `[${idOf(here) ?? part}]`;
  }
  return text;
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
