import { useContext } from 'react';
import type { SelectOption } from '../ui/select.tsx';
import { choicesOf, listAt } from './content-words.ts';
import { useForm } from './form-context.ts';
import { SopDocumentsContext } from './sop-documents.ts';

/** The SOPs that a part may show, as choices: the documents, and the playbook's own that none has taken the place of. */
export function useSopChoices(): SelectOption[] {
  const { content } = useForm();
  const documents = useContext(SopDocumentsContext);
  const taken = new Set(documents.map(({ value }) => value));
  return [...choicesOf(listAt(content, ['sops'])).filter(({ value }) => !taken.has(value)), ...documents];
}
