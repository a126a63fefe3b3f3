import type { HostGrammar } from '../hosts/host-adapter.ts';
import { isUsable } from '../hosts/is-usable.ts';
import type { PackAnswer } from '../messages/page-messages.ts';
import type { PageRuntime } from '../platform/page-runtime.ts';
import { runOverlay } from './run-overlay.ts';

/** Between two tries to reach the worker, at most (ms). */
const longest = 20_000;

/**
 * Runs Waymark inside one host page, as soon as the worker has said how the host's pages are built; until then nothing
 * could be shown anyway. Tries again while there is no answer, and ends with the signal or the extension.
 */
export async function startOverlay(
  grammar: HostGrammar,
  runtime: PageRuntime,
  signal: AbortSignal,
): Promise<void> {
  const { href } = location;
  for (let wait = 250; !signal.aborted && runtime.isAlive(); wait = Math.min(wait * 2, longest)) {
    const answer = await runtime.send({ type: 'page.pack', host: grammar.host });
    if (signal.aborted) return;
    const said = isPackAnswer(answer) ? answer : undefined;
    const pack = said?.packs.find(isUsable);
    if (said && pack) {
      const hasMoved = location.href !== href;
      return runOverlay({ ...grammar, names: said.names, pack }, runtime, signal, {
        ...said,
        version: said.packs[0]?.version ?? 0,
        hasMoved,
      });
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

function isPackAnswer(value: unknown): value is PackAnswer {
  return typeof value === 'object' && value !== null && 'packs' in value;
}
