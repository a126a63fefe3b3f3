// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { onNonce } from '../../../components/panel/on-nonce.ts';

const nonce = '5f0c9a5e-7a3e-4d57-9f4f-0a6a3a1d2b11';

/** A frame whose parent is somebody else: the one thing a test page cannot be by itself. */
function makeFrame(): { frame: Window; parent: object; say: (source: object | null, data: unknown) => void } {
  const target = new EventTarget();
  const parent = {};
  const frame = Object.assign(target, { parent }) as unknown as Window;
  const say = (source: object | null, data: unknown) => {
    target.dispatchEvent(Object.assign(new Event('message'), { source, data }));
  };
  return { frame, parent, say };
}

test('takes a nonce from the embedding window only', () => {
  const { frame, parent, say } = makeFrame();
  const told: string[] = [];
  onNonce(frame, (text) => told.push(text));
  say({}, { waymark: nonce });
  say(null, { waymark: nonce });
  say(parent, nonce);
  say(parent, { waymark: 7 });
  say(parent, null);
  expect(told).toEqual([]);
  say(parent, { waymark: nonce });
  expect(told).toEqual([nonce]);
});

test('a panel opened as a page of its own takes none', () => {
  const told: string[] = [];
  onNonce(window, (text) => told.push(text));
  window.dispatchEvent(Object.assign(new Event('message'), { source: window, data: { waymark: nonce } }));
  expect(told).toEqual([]);
});
