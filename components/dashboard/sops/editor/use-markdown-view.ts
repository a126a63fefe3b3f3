import type { EditorView } from '@codemirror/view';
import { useEffect, useState } from 'react';
import { t } from '../../../../lib/text/t.ts';
import { usePort } from '../../../port/port.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { minimalChange } from '../../editor/minimal-change.ts';
import { createMarkdownView, readOnlyEffect } from './create-markdown-view.ts';
import { sendPicture } from './send-picture.ts';

interface MarkdownViewInput {
  /** What it opens with. */
  text: string;
  readOnly: boolean;
  onChange: (text: string) => void;
}

/** The editor of an SOP's text, which lives as long as its page, whether it is shown or not. */
export function useMarkdownView({ text, readOnly, onChange }: MarkdownViewInput) {
  const port = usePort();
  const announce = useAnnounce();
  const [failure, setFailure] = useState<string | null>(null);
  const [view] = useState(() => {
    const bring = async (files: File[], into: EditorView) => {
      setFailure(null);
      try {
        // One after the other, so that they stand in the order they were given.
        for (const file of files) {
          const words = await sendPicture(port, file);
          into.dispatch(into.state.replaceSelection(`${words}\n`));
        }
        announce(t('sopEdit.pictureKept'));
      } catch (error) {
        setFailure(error instanceof Error ? error.message : String(error));
      }
    };
    return createMarkdownView(text, readOnly, {
      onChange,
      onPictures: (files, into) => void bring(files, into),
    });
  });
  useEffect(() => view.dispatch({ effects: readOnlyEffect(readOnly) }), [view, readOnly]);
  return {
    view,
    /** Why a picture could not be kept; null while all is well. */
    failure,
    /** Takes in another text. One step of the editor's history. */
    adopt: (other: string) => {
      const change = minimalChange(view.state.doc.toString(), other);
      if (change) view.dispatch({ changes: change, userEvent: 'input.form' });
    },
    /** Puts the cursor on a place, 1-based, and the focus into the editor. */
    goTo: ({ line, column }: { line: number; column: number }) => {
      const { doc } = view.state;
      const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
      view.dispatch({ selection: { anchor: Math.min(at.from + column - 1, at.to) }, scrollIntoView: true });
      view.focus();
    },
  };
}
