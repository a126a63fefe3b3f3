import { ApiError } from '../http/api-error.ts';

/** Throws 409 when a text was edited from another version than the one in force; `undefined`: it was not said. */
export function refuseMoved(base: number | undefined, version: number): void {
  if (base === undefined || base === version) return;
  const message = `Your text was edited from version ${base}, but version ${version} is in force. Compare the two, then publish again from version ${version}.`;
  throw new ApiError(409, 'playbook-moved', message);
}
