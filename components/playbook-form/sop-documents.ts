import { createContext } from 'react';
import type { SelectOption } from '../ui/select.tsx';

/** The SOPs that are documents of their own, beside those of the playbook, as choices. */
export const SopDocumentsContext = createContext<readonly SelectOption[]>([]);
