import { createContext } from 'react';
import type { ThresholdsAnswer } from '../../lib/sync/thresholds-protocol.ts';

/** Where limits proposed from the company's own won records come from. The answer rejects with a sentence. */
export type LimitSource = () => Promise<ThresholdsAnswer>;

/** Null where nobody can be asked, such as for those who may only read. */
export const LimitSourceContext = createContext<LimitSource | null>(null);
