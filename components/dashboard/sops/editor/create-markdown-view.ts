import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type StateEffect } from '@codemirror/state';
import { drawSelection, EditorView, highlightSpecialChars, keymap } from '@codemirror/view';
import { t } from '../../../../lib/text/t.ts';
import { editorLook } from '../../editor/editor-look.ts';

interface MarkdownHandlers {
  /** Called after each change, with the whole text. */
  onChange: (text: string) => void;
  /** Called with pictures that were pasted or dropped at a place of the text. */
  onPictures: (files: File[], view: EditorView) => void;
}

const writing = new Compartment();

/** Makes what `createMarkdownView` gave readable only, or writable. */
export function readOnlyEffect(readOnly: boolean): StateEffect<unknown> {
  return writing.reconfigure(EditorState.readOnly.of(readOnly));
}

/** A Markdown editor without a place in the page yet. Pictures that are pasted or dropped are handed over. */
export function createMarkdownView(
  text: string,
  readOnly: boolean,
  { onChange, onPictures }: MarkdownHandlers,
): EditorView {
  const take = (data: DataTransfer | null, view: EditorView) => {
    const files = [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
    if (view.state.readOnly || files.length === 0) return false;
    onPictures(files, view);
    return true;
  };
  return new EditorView({
    state: EditorState.create({
      doc: text,
      extensions: [
        highlightSpecialChars(),
        history(),
        drawSelection(),
        highlightSelectionMatches(),
        search({ top: true }),
        markdown(),
        EditorView.lineWrapping,
        editorLook,
        // Tab leaves the editor, as everywhere on the page.
        keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
        writing.of(EditorState.readOnly.of(readOnly)),
        EditorView.contentAttributes.of({
          'aria-label': t('sopEdit.text'),
          tabindex: '0',
          spellcheck: 'true',
        }),
        EditorView.domEventHandlers({
          paste: (event, view) => take(event.clipboardData, view),
          drop: (event, view) => {
            const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
            const isTaken = event.dataTransfer?.files.length ? at !== null : false;
            if (isTaken && at !== null) view.dispatch({ selection: { anchor: at } });
            const isDone = isTaken && take(event.dataTransfer, view);
            if (isDone) event.preventDefault();
            return isDone;
          },
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
}
