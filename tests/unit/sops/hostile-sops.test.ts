// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { sopHtml } from '../../../components/sops/sop-html.ts';
import { parseSop } from '../../../lib/sops/parse-sop.ts';
import { findUnsafe } from '../../fuzz/find-unsafe.ts';
import { hostileSops } from '../../fuzz/hostile-sops.ts';

const all = hostileSops(1, 500);

test('there are five hundred hostile SOPs, each another text', () => {
  expect(all).toHaveLength(500);
  expect(new Set(all.map(({ body }) => body)).size).toBeGreaterThan(430);
});

// `npm run soak hostile-sops` puts all of them into a real Chromium.
test('a slice of them makes nothing but what an SOP is made of, and is written for people at a bounded length', () => {
  const slice = all.filter((_, n) => n % 4 === 0);
  for (const { family, body } of slice) {
    const parsed = parseSop(`---\nid: a\ntitle: A\nowner: b\n---\n\n${body}`);
    if (!parsed.ok) continue;
    const { html } = sopHtml(parsed.sop.body);
    expect(html.length, family).toBeLessThan(2_000 + 60 * body.length);
    // The emulated document reads large ones slowly; Chromium is shown them all.
    if (html.length > 40_000) continue;
    const box = document.createElement('div');
    box.innerHTML = html;
    expect(findUnsafe(box.querySelectorAll('*')), `${family}: ${body.slice(0, 200)}`).toBeUndefined();
  }
});
