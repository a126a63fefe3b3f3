import * as z from 'zod/mini';
import { needs } from '../playbook/needs.ts';
import { storableText } from '../records/storable-text.ts';

const line = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most), storableText);
const lines = (least: number, most: number) =>
  z.array(line(200)).check(
    z.minLength(least),
    z.maxLength(most),
    z.refine((list) => new Set(list).size === list.length, needs('eachOnce')),
  );
const ask = line(500);

/** One question with what answers it rightly. */
export const questionSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('choice'), ask, options: lines(2, 10), right: lines(1, 10) })
    .check(
      z.refine(({ options, right }) => right.every((one) => options.includes(one)), needs('rightOption')),
    ),
  /** The items stand in their right order; whoever is asked finds them in another. */
  z.strictObject({ kind: z.literal('order'), ask, items: lines(2, 10) }),
  /** A short answer; each form in `accept` is right, whatever its case, accents and blanks. */
  z.strictObject({ kind: z.literal('answer'), ask, accept: lines(1, 20) }),
]);

const dayPattern = /^[1-9]\d{0,2} (?:d|days?)$/;

/** The questions about an SOP, as its front matter has them. */
export const quizSchema = z.strictObject({
  /** How many of a hundred must be right. */
  pass: z._default(z.int().check(z.minimum(1), z.maximum(100)), 80),
  /** How often somebody may try within 24 hours; as often as they like where nothing is written. */
  attempts: z.optional(z.int().check(z.minimum(1), z.maximum(20))),
  /** How long a certificate holds: `365 days`. Until the next material change where nothing is written. */
  valid: z.optional(z.string().check(z.refine((text) => dayPattern.test(text), needs('interval')))),
  questions: z.array(questionSchema).check(z.minLength(1), z.maxLength(30)),
});

const draftLines = z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(1000));
const draftAsk = z.string().check(z.maxLength(5000));

/** The shape of questions that are being written, whatever stands in them. */
export const quizDraft = z.object({
  pass: z.number(),
  attempts: z.optional(z.number()),
  valid: z.optional(z.string().check(z.maxLength(200))),
  questions: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('choice'), ask: draftAsk, options: draftLines, right: draftLines }),
        z.object({ kind: z.literal('order'), ask: draftAsk, items: draftLines }),
        z.object({ kind: z.literal('answer'), ask: draftAsk, accept: draftLines }),
      ]),
    )
    .check(z.maxLength(1000)),
});

export type Quiz = z.infer<typeof quizSchema>;
export type Question = Quiz['questions'][number];

/** The keys of a quiz and of its questions, for suggestions where one is written wrongly. */
export const quizKeys = {
  quiz: ['pass', 'attempts', 'valid', 'questions'],
  question: ['kind', 'ask', 'options', 'right', 'items', 'accept'],
} as const;
