import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours come from the tokens, so that light and dark follow the system without a second theme. */
const words = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--accent)' },
  { tag: tags.comment, color: 'var(--ink-soft)', fontStyle: 'italic' },
  { tag: tags.string, color: 'var(--warn)' },
  { tag: [tags.labelName, tags.typeName, tags.keyword], color: 'var(--good)' },
  { tag: [tags.punctuation, tags.separator, tags.bracket], color: 'var(--ink-soft)' },
]);

const frame = EditorView.theme({
  '&': { backgroundColor: 'var(--bg)', color: 'var(--ink)', fontSize: '13px', height: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '20px', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '8px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--bg)', color: 'var(--ink-soft)', border: '0' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 8px 0 12px', minWidth: '40px' },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 7%, transparent)',
  },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 24%, transparent)',
  },
  '.cm-selectionMatch, .cm-searchMatch': { backgroundColor: 'var(--warn-soft)' },
  '.cm-searchMatch-selected': { outline: '1px solid var(--warn)' },
  '.cm-tooltip, .cm-panels': {
    backgroundColor: 'var(--bg)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    fontFamily: 'var(--font)',
  },
  '.cm-panels': { border: '0', borderBottom: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '8px 12px' },
  '.cm-textfield, .cm-button': {
    backgroundColor: 'var(--bg)',
    backgroundImage: 'none',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
    borderRadius: '6px',
    fontSize: '12px',
  },
  '.cm-diagnostic': { padding: '6px 10px', maxWidth: '480px' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--bad)' },
});

/** How the editor looks. */
export const editorLook: Extension = [syntaxHighlighting(words), frame];
