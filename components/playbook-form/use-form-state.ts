import { useEffect, useMemo, useRef, useState } from 'react';
import { type EditedPlaybook, editPlaybook } from '../../lib/playbook/edit/edit-playbook.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { type ReadContent, readContent } from '../../lib/playbook/edit/read-content.ts';
import { renameId } from '../../lib/playbook/edit/rename-id.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { pathText } from '../../lib/playbook/locate.ts';
import { type PlaybookProblem, problemText } from '../../lib/playbook/playbook-problem.ts';
import { say } from '../../lib/text/say.ts';
import type { FormState } from './form-context.ts';

interface Inputs {
  text: string;
  problems: readonly PlaybookProblem[];
  onChange: (text: string) => void;
  readOnly: boolean;
}

interface Outcome {
  read: ReadContent;
  /** What the fields work with. While the text is no YAML, its content is undefined and nothing can be changed. */
  state: FormState;
  /** Why the last change could not be made. */
  refusal: string | null;
}

/** Reads the playbook's text for the fields, and writes what they change into it. */
export function useFormState({ text, problems, onChange, readOnly }: Inputs): Outcome {
  const read = useMemo(() => readContent(text), [text]);
  const [refusal, setRefusal] = useState<string | null>(null);
  // Two changes may come before the first is drawn: leaving a field by a click on a button makes two.
  const newest = useRef(text);
  useEffect(() => {
    newest.current = text;
  }, [text]);

  const take = (answer: EditedPlaybook): string | null => {
    if (!answer.ok) return say(answer.message);
    if (answer.text !== newest.current) {
      newest.current = answer.text;
      onChange(answer.text);
    }
    return null;
  };
  const content = read.ok ? read.content : undefined;
  const sentences = useMemo(() => problems.map(toSentence), [problems]);
  const state: FormState = {
    content,
    readOnly,
    faultsAt: (path) => faultsIn(sentences, pathText(content, path), true),
    faultsOf: (path) => faultsIn(sentences, pathText(content, path), false),
    change: (...edits) => {
      if (!readOnly) setRefusal(take(editPlaybook(newest.current, edits)));
    },
    // A text without problems names no SOP that is not there.
    rename: (path, id) => (readOnly ? null : take(renameId(newest.current, path, id, problems.length === 0))),
    latest: (path: EditPath) => {
      const now = readContent(newest.current);
      return now.ok ? valueAt(now.content, path) : undefined;
    },
  };
  return { read, state, refusal };
}

interface Sentence {
  path: string;
  text: string;
}

function toSentence(problem: PlaybookProblem): Sentence {
  const text = say(problemText(problem));
  return { path: problem.path, text: text.slice(0, 1).toUpperCase() + text.slice(1) };
}

function faultsIn(sentences: readonly Sentence[], path: string, deep: boolean): string[] {
  const inside = (one: string) => one.startsWith(path) && /^[.[]/.test(one.slice(path.length));
  const all = sentences.filter((one) => one.path === path || (deep && (path === '' || inside(one.path))));
  return [...new Set(all.map((one) => one.text))];
}
