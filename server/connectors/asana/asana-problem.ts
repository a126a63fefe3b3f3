import type { AsanaProblemCode } from '../../../lib/sync/asana-protocol.ts';

/** Why Asana did not do something, as far as we know. */
export class AsanaProblem extends Error {
  readonly code: AsanaProblemCode;
  /** False where Asana may have done it all the same: the answer was lost, or spoke of a failure on its side. */
  readonly isUndone: boolean;
  /** How long Asana wants to be left alone (ms); null where it does not say. */
  readonly wait: number | null;

  /** `detail` is for the log: a status or a system's word, never what was sent or what came back. */
  constructor(code: AsanaProblemCode, isUndone: boolean, detail: string, wait: number | null = null) {
    super(`Asana: ${code} (${detail})`);
    this.name = 'AsanaProblem';
    this.code = code;
    this.isUndone = isUndone;
    this.wait = wait;
  }
}

/** What comes right by itself, so that it is tried again; all else needs a person. */
const passing: ReadonlySet<AsanaProblemCode> = new Set(['busy', 'unavailable', 'unreachable', 'no-answer']);

/** True for a problem that may be gone by itself after a while. */
export function isPassing(code: AsanaProblemCode): boolean {
  return passing.has(code);
}
