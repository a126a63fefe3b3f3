// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { sopHtml } from '../../../components/sops/sop-html.ts';

function render(markdown: string): HTMLElement {
  const box = document.createElement('div');
  box.innerHTML = sopHtml(markdown).html;
  return box;
}

test('an SOP’s headings stand below the panel’s own', () => {
  const box = render('## When\n\n### How\n\n###### Deep');
  expect([...box.children].map((child) => child.tagName)).toEqual(['H4', 'H5', 'H6']);
});

test('links open in a new tab and tell it nothing', () => {
  const link = render('[examples](https://example.com/a) and https://example.org').querySelectorAll('a');
  expect(link).toHaveLength(2);
  for (const one of link) {
    expect(one.getAttribute('target')).toBe('_blank');
    expect(one.getAttribute('rel')).toBe('noopener noreferrer');
  }
});

test('a picture is told in words and never fetched', () => {
  const box = render('![A <map>](https://example.com/map.png)');
  expect(box.querySelector('img')).toBeNull();
  expect(box.textContent).toContain('Picture: A <map>');
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](data:text/html;base64,AAAA)',
  '![x](javascript:alert(1))',
  '<a href="https://example.com" onclick="alert(1)">x</a>',
  '[x](https://example.com "a\\" onmouseover=alert(1) b=\\"")',
])('makes nothing that runs out of %s', (markdown) => {
  const box = render(markdown);
  expect(box.querySelector('script, img, iframe, form')).toBeNull();
  for (const element of box.querySelectorAll('*')) {
    expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([]);
    expect(element.getAttribute('href') ?? 'https:').toMatch(/^https:/);
  }
});
