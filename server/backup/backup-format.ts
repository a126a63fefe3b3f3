import * as z from 'zod/mini';

/** The files of a data folder that a backup holds. Nothing else is ever unpacked, whatever a backup says. */
const backedUp = ['waymark.db', 'secret-key'] as const;

/** The first line of a backup (gzip over one line of JSON and, behind it, the bytes of its files in this order). */
export const backupManifest = z.object({
  waymark: z.literal('backup'),
  format: z.literal(1),
  /** The program that wrote it, and the version of its database. */
  program: z.string(),
  database: z.string(),
  createdAt: z.iso.datetime(),
  files: z.array(
    z.object({
      name: z.enum(backedUp),
      bytes: z.int().check(z.nonnegative()),
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});

export type BackupManifest = z.infer<typeof backupManifest>;

/** A manifest is a few hundred bytes; a first line that never ends is no backup. */
export const longestManifest = 16 * 1024;
