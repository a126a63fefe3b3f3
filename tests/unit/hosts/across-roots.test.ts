// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { isOpenWithin } from '../../../lib/hosts/across-roots.ts';

afterEach(() => document.body.replaceChildren());

const never = '[aria-hidden="true"]';

test('what has left the page, alone or with what is around it, is not read any more', () => {
  document.body.innerHTML = '<main><section><p>48,000</p></section></main>';
  const [main, section, value] = ['main', 'section', 'p'].map((name) => document.querySelector(name));
  if (!main || !section || !value) throw new Error('the page was not built');
  expect(isOpenWithin(main, value, never, new Map())).toBe(true);
  section.remove();
  expect(isOpenWithin(main, value, never, new Map())).toBe(false);
  expect(isOpenWithin(main, section, never, new Map())).toBe(false);
  main.append(section);
  main.remove();
  expect(isOpenWithin(main, value, never, new Map())).toBe(false);
});

test('what stands in something that is never read is shut, unless the whole part does', () => {
  document.body.innerHTML =
    '<div aria-hidden="true"><main><i aria-hidden="true"><p>1</p></i><b>2</b></main></div>';
  const main = document.querySelector('main') ?? document;
  const open = (name: string) => {
    const element = document.querySelector(name);
    return element && isOpenWithin(main, element, never, new Map());
  };
  expect(open('p')).toBe(false);
  expect(open('b')).toBe(true);
});
