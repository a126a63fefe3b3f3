import * as z from 'zod/mini';
import { partId } from '../playbook/part-names.ts';
import { trainingWord } from '../sync/training-protocol.ts';
import type { PathItem } from '../training/path-progress.ts';
import type { Quiz } from '../training/quiz-schema.ts';
import type { Standing } from '../training/standing.ts';

const [read, answered] = trainingWord.def.options;
const { id: _read, at: _readAt, ...readSaying } = read.shape;
const { id: _answered, at: _answeredAt, ...answeredSaying } = answered.shape;

/** What every surface may ask about reading and passing SOPs, and say of it. */
export const trainingMessages = [
  /** How the person stands with an SOP. Answered by `TrainingView`. */
  z.strictObject({ type: z.literal('training.read'), id: partId }),
  /** What they have read or answered. Answered by `TrainingSaid` once it is safe on this computer. */
  z.strictObject({
    type: z.literal('training.say'),
    word: z.discriminatedUnion('type', [z.strictObject(readSaying), z.strictObject(answeredSaying)]),
  }),
  /** The text of an older version. Answered by `OlderText`. */
  z.strictObject({ type: z.literal('training.older'), id: partId, version: z.int().check(z.positive()) }),
  /** What the person is to read and pass. Answered by `MyTraining`. */
  z.strictObject({ type: z.literal('training.mine') }),
  /** Colleagues who may coach what requires an SOP. Answered by `CoachesAnswer`. */
  z.strictObject({ type: z.literal('training.coaches'), id: partId }),
  /** Go to an SOP on the dashboard's page about training. Answered by `{ok}`. */
  z.strictObject({ type: z.literal('training.open') }),
] as const;

export const trainingMessage = z.discriminatedUnion('type', [...trainingMessages]);
export type TrainingMessage = z.infer<typeof trainingMessage>;
export type TrainingSaying = Extract<TrainingMessage, { type: 'training.say' }>['word'];

/** `found: false`: no document that this member may read. */
export type TrainingView =
  | { found: false }
  | {
      found: true;
      title: string;
      version: number;
      quiz: Quiz | null;
      standing: Standing;
      /** Why the backend did not take the last word about it; null where it did. */
      refused: string | null;
    };

export type TrainingSaid = { ok: true } | { ok: false; message: string };
export type OlderText = { ok: true; body: string } | { ok: false; message: string };
export type CoachesAnswer =
  | { ok: true; coaches: { person: string; name: string }[] }
  | { ok: false; message: string };

/** The person's paths, and what of other SOPs they have read or passed does not hold any more. */
export interface MyTraining {
  paths: { id: string; title: string; role: string; items: PathItem[] }[];
  again: PathItem[];
  /** Certificates that hold and end soon. */
  ending: PathItem[];
  /** The SOPs of which they may see who stands where. */
  mayLook: { id: string; title: string }[];
}
