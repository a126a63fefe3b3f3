import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view';
import { t } from '../../../lib/text/t.ts';
import { editorLook } from './editor-look.ts';

/**
 * A YAML editor without a place in the page yet. Its document is the one truth of the playbook page, so it lives as
 * long as the page does, whether it is shown or not. `changed` is called after each change of the document.
 */
export function createView(text: string, readOnly: boolean, changed: () => void): EditorView {
  return new EditorView({
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        highlightActiveLineGutter(),
        highlightSpecialChars(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        search({ top: true }),
        yaml(),
        indentUnit.of('  '),
        EditorView.lineWrapping,
        lintGutter(),
        editorLook,
        // Tab leaves the editor, as everywhere on the page; Ctrl+] and Ctrl+[ indent.
        keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
        EditorState.readOnly.of(readOnly),
        // The tab index is what an editable text has anyway; said for checkers that do not know it.
        EditorView.contentAttributes.of({ 'aria-label': t('playbook.asYaml'), tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed();
        }),
      ],
    }),
  });
}
