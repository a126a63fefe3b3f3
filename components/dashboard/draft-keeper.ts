import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import type { Port } from '../port/port.ts';
import type { TabNews } from './other-tabs.ts';

/** What is to be kept, or null for no draft. */
export type Kept = { yaml: string; base: number } | null;

/** How keeping goes: `savedAt` is when the last draft was safe (ISO 8601). */
export interface KeepState {
  savedAt: string | null;
  failure: string | null;
}

/**
 * Sends each state of the draft to the worker at once. While one is on its way only the newest of those that follow
 * is kept back, so that quick typing never queues up.
 */
export class DraftKeeper {
  readonly #port: Port;
  readonly #tell: (state: KeepState) => void;
  readonly #share: (news: TabNews) => void;
  #next: { kept: Kept } | undefined;
  #busy = false;

  /** `share` is called with each draft once it is safe. */
  constructor(port: Port, tell: (state: KeepState) => void, share: (news: TabNews) => void) {
    this.#port = port;
    this.#tell = tell;
    this.#share = share;
  }

  keep(kept: Kept): void {
    this.#next = { kept };
    if (!this.#busy) void this.#run();
  }

  async #run(): Promise<void> {
    this.#busy = true;
    while (this.#next) {
      const { kept } = this.#next;
      this.#next = undefined;
      try {
        this.#tell({ savedAt: await this.#send(kept), failure: null });
        this.#share({ yaml: kept?.yaml ?? null, base: kept?.base ?? 0 });
      } catch {
        const failure = t('playbook.draftNotKept');
        this.#tell({ savedAt: null, failure });
      }
    }
    this.#busy = false;
  }

  async #send(kept: Kept): Promise<string | null> {
    if (kept) return (await ask(this.#port, { type: 'draft.save', ...kept })).savedAt;
    await ask(this.#port, { type: 'draft.discard' });
    return null;
  }
}
