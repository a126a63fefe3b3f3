import { asanaFuzz } from './asana-fuzz.ts';
import type { FuzzHost } from './fuzz-host.ts';
import { hubspotFuzz } from './hubspot-fuzz.ts';
import { salesforceFuzz } from './salesforce-fuzz.ts';

/** All stand-ins that are mutated. */
export const fuzzHosts: readonly FuzzHost[] = [hubspotFuzz, salesforceFuzz, asanaFuzz];
