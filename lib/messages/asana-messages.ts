import * as z from 'zod/mini';
import type { AsanaAnswerBody, AsanaCheckAnswer, AsanaSaveAnswer } from '../sync/asana-protocol.ts';
import { asanaBody, asanaCheckBody } from '../sync/asana-protocol.ts';

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

/** What the backend said, or why it said nothing. */
export type Told<T> = { ok: true; value: T } | { ok: false; message: string };

export type AsanaRead = Told<AsanaAnswerBody>;
export type AsanaChecked = Told<AsanaCheckAnswer>;
export type AsanaSaved = Told<AsanaSaveAnswer>;
