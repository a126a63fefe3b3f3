import type { EditorView } from '@codemirror/view';
import { useLayoutEffect, useRef } from 'react';

/** The place where the text is written. */
export function MarkdownPane({ view }: { view: EditorView }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.append(view.dom);
    view.requestMeasure();
    return () => view.dom.remove();
  }, [view]);
  return <div className="code-pane" ref={place} />;
}
