import { InvalidArgumentError } from 'commander';

/** The number of a version as typed on the command line. Throws commander's error on anything else. */
export function toVersion(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be the number of a version, as "waymark versions" lists them.');
}
