import type { PublishedSop } from './sop-document.ts';

/** A published SOP without its text. */
export type SopHead = Omit<PublishedSop, 'body'>;
