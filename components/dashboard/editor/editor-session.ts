import { redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { setDiagnostics } from '@codemirror/lint';
import { Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { type ParsedPlaybook, parsePlaybook } from '../../../lib/playbook/parse-playbook.ts';
import type { PlaybookProblem } from '../../../lib/playbook/playbook-problem.ts';
import { t } from '../../../lib/text/t.ts';
import { createView } from './create-view.ts';
import { findDiagnostic } from './find-diagnostic.ts';
import { minimalChange } from './minimal-change.ts';

/** What the page shows of the editor. A new object after each change. */
export interface Snapshot {
  text: string;
  /** What `parsedText` says, which trails `text` by a moment while somebody types. */
  parsed: ParsedPlaybook;
  parsedText: string;
  canUndo: boolean;
  canRedo: boolean;
}

/** Reading a long playbook takes a few milliseconds: not at every key. */
const readAfterMs = 150;

/**
 * The playbook being edited: one text with one history, whoever changes it. The editor, the forms and the buttons all
 * go through here, so that one undo takes back the last change of any of them.
 */
export class EditorSession {
  readonly view: EditorView;
  readonly #listeners = new Set<() => void>();
  #documents: ReadonlySet<string>;
  #snapshot: Snapshot;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(text: string, readOnly: boolean, documents: readonly string[]) {
    this.#documents = new Set(documents);
    this.view = createView(text, readOnly, () => this.#changed());
    const parsed = this.#parse(text);
    this.#snapshot = { text, parsed, parsedText: text, canUndo: false, canRedo: false };
    this.#mark(parsed);
  }

  readonly subscribe = (listen: () => void): (() => void) => {
    this.#listeners.add(listen);
    return () => this.#listeners.delete(listen);
  };

  /** From now on the playbook may name these SOP documents. */
  readonly know = (documents: readonly string[]): void => {
    if (documents.length === this.#documents.size && documents.every((id) => this.#documents.has(id))) return;
    this.#documents = new Set(documents);
    this.#read();
  };

  readonly snapshot = (): Snapshot => this.#snapshot;

  /** Makes the text another one, touching only what differs. One step of the history. */
  readonly change = (text: string): void => {
    const change = minimalChange(this.view.state.doc.toString(), text);
    if (change) this.view.dispatch({ changes: change, userEvent: 'input.form' });
  };

  /** Takes in a text that nobody edited here, such as a newer version: undo does not go back behind it. */
  readonly adopt = (text: string): void => {
    const change = minimalChange(this.view.state.doc.toString(), text);
    if (change) this.view.dispatch({ changes: change, annotations: Transaction.addToHistory.of(false) });
  };

  readonly undo = (): boolean => undo(this.view);
  readonly redo = (): boolean => redo(this.view);

  /** Puts the cursor on a place, 1-based, and the focus into the editor. */
  readonly goTo = ({ line, column }: { line: number; column: number }): void => {
    const { doc } = this.view.state;
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
    const anchor = Math.min(at.from + column - 1, at.to);
    this.view.dispatch({ selection: { anchor }, scrollIntoView: true });
    this.view.focus();
  };

  #changed(): void {
    const { state } = this.view;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(), readAfterMs);
    this.#tell({
      text: state.doc.toString(),
      canUndo: undoDepth(state) > 0,
      canRedo: redoDepth(state) > 0,
    });
  }

  #read(): void {
    const { text } = this.#snapshot;
    const parsed = this.#parse(text);
    this.#mark(parsed);
    this.#tell({ parsed, parsedText: text });
  }

  #parse(text: string): ParsedPlaybook {
    return parsePlaybook(text, t('playbook.theDraft'), this.#documents);
  }

  #mark(parsed: ParsedPlaybook): void {
    const { doc } = this.view.state;
    const problems: PlaybookProblem[] = parsed.ok ? [] : parsed.problems;
    this.view.dispatch(
      setDiagnostics(
        this.view.state,
        problems.map((problem) => findDiagnostic(doc, problem)),
      ),
    );
  }

  #tell(news: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...news };
    for (const listen of this.#listeners) listen();
  }
}
