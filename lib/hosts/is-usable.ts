import type { SelectorPack } from './selector-pack.ts';

const selectors = /^(selector|part|link|container|item|mark|card|never|labels)$/;

/** Whether this browser understands every selector of a pack that came from the backend. One it does not understand
 *  would throw in the middle of a reading. */
export function isUsable(pack: SelectorPack): boolean {
  const nothing = document.createDocumentFragment();
  const look = (selector: string) => nothing.querySelector(selector.replace(/\{\w+\}/g, 'x'));
  try {
    JSON.stringify(pack, (key, value: unknown) => {
      if (typeof value === 'string' && selectors.test(key)) look(value);
      if (Array.isArray(value) && /^(scopes|crowd)$/.test(key)) value.forEach(look);
      return value;
    });
    return true;
  } catch {
    return false;
  }
}
