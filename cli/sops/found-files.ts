/** Files as they were found in a folder or an archive, and what could not be taken, with the reason. */
export interface FoundFiles {
  /** By path, with `/` between its parts. */
  files: Map<string, Uint8Array>;
  refused: Refused[];
}

export interface Refused {
  file: string;
  why: string;
}

/** The most that is read. A company's SOPs with their pictures stay far below; more is a mistake or an attack. */
export const fileLimits = {
  files: 20_000,
  bytesPerFile: 10 * 1024 * 1024,
  bytes: 500 * 1024 * 1024,
} as const;

export type FileLimits = Record<keyof typeof fileLimits, number>;

/** Why nothing may be called so, or undefined: a path leads nowhere but into the folder it was found in. */
export function findPathFault(path: string): string | undefined {
  if (path.length > 1000) return 'its name is too long';
  if (path.includes('\0') || path.includes('\\')) return 'its name has a character that no name may have';
  if (path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..'))
    return 'its name leads out of the archive';
  return undefined;
}
