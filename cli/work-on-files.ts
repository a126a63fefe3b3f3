import { CliError } from './cli-error.ts';

/** Runs what works on data folders itself. What goes wrong there is a sentence for the person, no crash. */
export async function workOnFiles<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_UNKNOWN_BUILTIN_MODULE') {
      throw new CliError('This needs the Node that Waymark brings. Run it as: npm run -s waymark -- …');
    }
    throw new CliError(error instanceof Error ? error.message : String(error));
  }
}
