// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { panelStates } from '../../gallery/panel-states.ts';
import { showPanel } from './show-panel.tsx';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test.each([
  ['visible', true],
  ['hidden', false],
] as const)('a %s panel keeps the worker up: %s', (visibility, beats) => {
  vi.useFakeTimers();
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility);
  const { full } = panelStates;
  if (!full) throw new Error('The gallery has no full panel.');
  const panel = showPanel(full);
  // The worker is put to sleep after 30 s without a message.
  vi.advanceTimersByTime(29_000);
  expect(panel.port.sent.some((message) => message.type === 'panel.heartbeat')).toBe(beats);
});
