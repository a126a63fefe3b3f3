import { isGroup } from './is-group.ts';

/** Whether two contents say the same. The order of keys does not matter; the order of a list does. */
export function isSameContent(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, index) => isSameContent(one, b[index]));
  }
  if (isGroup(a) && isGroup(b)) {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && isSameContent(a[key], b[key]))
    );
  }
  return Object.is(a, b);
}
