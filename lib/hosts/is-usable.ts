import type { SelectorPack } from './selector-pack.ts';

const selectors = /^(selector|part|link|container|item|mark|card|never|labels|scopes|crowd)$/;

/** Whether this browser understands every selector of a pack that came from the backend. One it does not understand
 *  would throw in the middle of a reading. */
export function isUsable(pack: SelectorPack): boolean {
  try {
    JSON.stringify(pack, (key, value: unknown) => {
      // A list of selectors reads as one with alternatives.
      const text = selectors.test(key) && String(value).replace(/\{\w+\}/g, 'x');
      if (text) document.createDocumentFragment().querySelector(text);
      return value;
    });
    return true;
  } catch {
    return false;
  }
}
