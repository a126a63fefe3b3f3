import { createContext, useContext } from 'react';
import type { EditPath, PlaybookEdit } from '../../lib/playbook/edit/playbook-edit.ts';

/** What every field of the form works with. */
export interface FormState {
  /** The playbook as it stands in the text, whether or not it is in order. */
  content: unknown;
  readOnly: boolean;
  /** What is wrong at a path or below it, each as a sentence. */
  faultsAt: (path: EditPath) => string[];
  /** What is wrong with exactly this part, and with nothing inside it. */
  faultsOf: (path: EditPath) => string[];
  /** Makes changes in the text. When they cannot be made, the form says why. */
  change: (...edits: PlaybookEdit[]) => void;
  /** Gives the part at a path another id, with all that names it. Gives why not, or null when it is done. */
  rename: (path: EditPath, id: string) => string | null;
  /** What stands in the text at this very moment, which may be newer than what is drawn. */
  latest: (path: EditPath) => unknown;
}

const FormContext = createContext<FormState | null>(null);

export const FormProvider = FormContext.Provider;

/** The form that a field is part of. Throws outside one. */
export function useForm(): FormState {
  const state = useContext(FormContext);
  if (!state) throw new Error('A field of the playbook form stands outside the form.');
  return state;
}
