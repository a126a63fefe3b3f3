import { createContext } from 'react';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';

/** A place of the playbook that somebody asked for from outside the form. */
export interface FormTarget {
  path: EditPath;
  /** Another number for each asking, so that the same place can be asked for twice. */
  turn: number;
}

/** The place asked for last, so that the list it is in shows its part unfolded. */
export const FormTargetContext = createContext<EditPath | null>(null);

/** The lists of a motion whose parts have a page each. */
const pagesInMotion = new Set(['stages', 'sequences', 'handoffs']);

/** The page of the form on which a place stands. */
export function pageOf(path: EditPath): EditPath {
  const [first, index, list, part] = path;
  if (first !== 'motions') return typeof first === 'string' ? pageOfList(first) : [];
  if (typeof index !== 'number') return [];
  const isPage = typeof list === 'string' && pagesInMotion.has(list) && typeof part === 'number';
  return isPage ? [first, index, list, part] : [first, index];
}

function pageOfList(first: string): EditPath {
  if (first === 'teams') return ['people'];
  return ['roles', 'people', 'properties', 'sops', 'paths'].includes(first) ? [first] : [];
}
