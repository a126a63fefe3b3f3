import type { PageAdapter } from '../hosts/host-adapter.ts';
import type { SelectorPack } from '../hosts/selector-pack.ts';
import type { PageRuntime } from '../platform/page-runtime.ts';
import type { LineMemory } from './line-memory.ts';
import type { Stage } from './place-line.ts';
import type { TitleMemory } from './title-memory.ts';
import type { Visit } from './visit.ts';

/** What the visits of one tab share. */
export interface PageContext {
  adapter: Omit<PageAdapter, 'pack'>;
  runtime: PageRuntime;
  line: Stage;
  titles: TitleMemory;
  lines: LineMemory;
  /** The pack in use now. */
  pack: SelectorPack;
  /** The version that the worker is told: also of a pack that this browser does not understand. */
  packVersion: number;
  /** Goes on with another pack: one that the worker sent, or the one that ships. */
  usePack(pack: SelectorPack): void;
  /** Accounts of this tab for which the worker has shown a line. */
  accounts: Set<string>;
  /** Every property this tab was ever asked to read, by object, for the look at the former record's screen. */
  known: Map<string, Map<string, string>>;
  /** Whether the tab still shows the visit's record. */
  isCurrent(visit: Visit): boolean;
  /** The extension behind the script is gone. */
  stop(): void;
}

/** The properties ever asked for of an object; the adapter's own at first. */
export function knownNames({ adapter, known }: PageContext, object: string): Map<string, string> {
  const names = known.get(object) ?? new Map(Object.entries(adapter.names[object] ?? {}));
  known.set(object, names);
  return names;
}
