import * as z from 'zod/mini';
import type {
  AsanaAnswerBody,
  AsanaCheckAnswer,
  AsanaPreviewAnswer,
  AsanaProjectAnswer,
  AsanaSaveAnswer,
} from '../sync/asana-protocol.ts';
import {
  asanaBody,
  asanaCheckBody,
  asanaPreviewBody,
  asanaProjectBody,
  asanaProjectQuery,
} from '../sync/asana-protocol.ts';

/** What an admin's settings page may say to the worker about Asana. Each is answered by `Told` of what the backend says. */
export const asanaSettingsMessages = [
  /** Answered by `Told<AsanaAnswerBody>`. */
  z.strictObject({ type: z.literal('asana.read') }),
  /** Answered by `Told<AsanaCheckAnswer>`. */
  z.strictObject({ type: z.literal('asana.check'), ...asanaCheckBody.shape }),
  /** Answered by `Told<AsanaSaveAnswer>`. */
  z.strictObject({ type: z.literal('asana.save'), ...asanaBody.shape }),
  /** Answered by `Told<AsanaAnswerBody>`. */
  z.strictObject({ type: z.literal('asana.remove') }),
] as const;

const passage = {
  /** The record that is handed over. */
  record: z.string().check(z.maxLength(1000)),
  handoff: asanaProjectQuery.shape.handoff,
  occurrence: asanaProjectQuery.shape.occurrence,
  part: asanaProjectQuery.shape.part,
};

/** What a panel may say about the project of a handoff. */
export const asanaPanelMessages = [
  /** How far it is. Answered by `AsanaProjectTold`. */
  z.strictObject({ type: z.literal('asana.project'), ...passage }),
  /** What would be made. Answered by `AsanaPreviewed`. */
  z.strictObject({
    type: z.literal('asana.preview'),
    ...passage,
    template: asanaPreviewBody.shape.template,
  }),
  /** Make it. Answered by `AsanaProjectTold`. */
  z.strictObject({
    type: z.literal('asana.make'),
    ...passage,
    template: asanaProjectBody.shape.template,
    dates: asanaProjectBody.shape.dates,
  }),
] as const;

/** What the backend said, or why it said nothing. */
export type Told<T> = { ok: true; value: T } | { ok: false; message: string };

export type AsanaRead = Told<AsanaAnswerBody>;
export type AsanaChecked = Told<AsanaCheckAnswer>;
export type AsanaSaved = Told<AsanaSaveAnswer>;
export type AsanaPreviewed = Told<AsanaPreviewAnswer>;
export type AsanaProjectTold = Told<AsanaProjectAnswer>;
