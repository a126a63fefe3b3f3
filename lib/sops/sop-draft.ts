import * as z from 'zod/mini';
import { quizDraft } from '../training/quiz-schema.ts';
import { type SopDocument, sopLayers } from './sop-document.ts';

/** An SOP that is being written: as a document, but anything in it may still be missing or wrong. */
export type SopDraft = SopDocument;

const line = z.string().check(z.maxLength(2000));
const lines = z.array(line).check(z.maxLength(1000));

/** The shape of a draft, whatever stands in it: a half-written SOP is kept too. */
export const sopDraft = z.object({
  id: line,
  title: line,
  owner: line,
  verifier: z.optional(line),
  interval: z.optional(line),
  layer: z.optional(z.enum(sopLayers)),
  roles: lines,
  tags: lines,
  attach: z.object({ motions: lines, stages: lines, steps: lines, fields: lines, urls: lines }),
  // Of another form only in a draft that an older or newer version of this program kept.
  quiz: z.catch(z.optional(quizDraft), undefined),
  body: z.string().check(z.maxLength(1_000_000)),
});
