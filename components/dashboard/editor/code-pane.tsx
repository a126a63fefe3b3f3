import { useLayoutEffect, useRef } from 'react';
import type { EditorSession } from './editor-session.ts';

/** The place where the session's editor is shown. */
export function CodePane({ session }: { session: EditorSession }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { view } = session;
    place.current?.append(view.dom);
    view.requestMeasure();
    return () => view.dom.remove();
  }, [session]);
  return <div className="code-pane" ref={place} />;
}
