// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { EmbeddingPage } from '../../../components/panel/embedding-page.ts';
import { PanelApp } from '../../../components/panel/panel-app.tsx';
import { Surface } from '../../../components/port/surface.tsx';
import { panelStates } from '../../gallery/panel-states.ts';

afterEach(cleanup);

test('what is said of another record than the page shows is taken off at once', () => {
  const first = Object.values(panelStates).find((state) => state.show === 'guidance');
  if (first?.show !== 'guidance') throw new Error('the gallery has guidance');
  let key: string | null | undefined = first.key;
  let tell = () => {};
  const page: EmbeddingPage = {
    findShown: () => key,
    mayMove: () => false,
    subscribe(listener) {
      tell = listener;
      return () => {};
    },
  };
  render(
    <Surface port={{ send: () => new Promise(() => {}), onNews: () => () => {} }}>
      <PanelApp first={first} page={page} />
    </Surface>,
  );
  expect(screen.getByRole('region', { name: 'Next step' })).toBeDefined();
  key = 'hubspot:1:deal:another';
  act(() => tell());
  expect(screen.queryByRole('region', { name: 'Next step' })).toBeNull();
  expect(document.body.textContent).not.toContain(first.guidance.name);
  expect(screen.queryByRole('button', { name: 'Done' })).toBeNull();
});
