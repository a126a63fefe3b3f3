import { suggest } from './suggest.ts';

/** A playbook to begin with, by the kind of company it is for. */
export interface Starter {
  name: string;
  /** For whom it is, in a few words. */
  title: string;
  /** Where it lies, from the top folder of the project. */
  file: string;
}

const titles: Record<string, string> = {
  services: 'B2B services: consultancy, engineering office, implementation partner',
  saas: 'Software by subscription: trial or demo, contract, onboarding, renewal',
  agency: 'Agency for marketing, design, web: brief, pitch, scope, production, approval',
  trades: 'Trade business: enquiry, visit, quote, job on site, handover, invoice',
};

/** Every starter; the first one is what a new backend begins with when nothing else is said. */
export const starters: readonly Starter[] = Object.entries(titles).map(([name, title]) => ({
  name,
  title,
  file: `examples/playbooks/${name}.yaml`,
}));

/** The starter of a name. Throws an Error that lists them all when there is none. */
export function getStarter(name: string): Starter {
  const found = starters.find((starter) => starter.name === name);
  if (found) return found;
  const names = starters.map((starter) => starter.name);
  const hint = suggest(name, names);
  const list = starters.map((starter) => `  ${starter.name.padEnd(10)}${starter.title}`).join('\n');
  const meant = hint?.startsWith('Did') ? ` ${hint}` : '';
  throw new Error(`There is no starter called "${name}".${meant} There are:\n${list}`);
}
