import * as z from 'zod/mini';
import { needs } from '../playbook/needs.ts';
import { partId, partTitle } from '../playbook/part-names.ts';
import { storableText } from '../records/storable-text.ts';
import { quizSchema } from '../training/quiz-schema.ts';

/** The longest text of an SOP, in characters. */
export const longestBody = 100_000;

/** The layers of the house, as motions name them. */
export const sopLayers = ['pipeline', 'delivery', 'reporting', 'finance', 'knowledge'] as const;

const dayPattern = /^([1-9]\d{0,2}) (?:d|days?)$/;

/** The number of days that an interval such as `90 days` or `90 d` means, or nothing. */
export function findDays(interval: string): number | undefined {
  const digits = dayPattern.exec(interval)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** A place in the playbook: ids of a motion, a stage in it, and a step in that, with `/` between. */
const place = (parts: number) =>
  z.string().check(
    z.maxLength(200),
    z.refine((text) => {
      const ids = text.split('/');
      return ids.length === parts && ids.every((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id));
    }, needs('place')),
  );

const line = (most: number) => z.string().check(z.minLength(1), z.maxLength(most), storableText);
const list = <T extends z.ZodMiniType>(of: T, most: number) => z.array(of).check(z.maxLength(most));

const attached = {
  motions: z._default(list(partId, 50), []),
  /** `motion/stage` */
  stages: z._default(list(place(2), 100), []),
  /** `motion/stage/step` */
  steps: z._default(list(place(3), 100), []),
  /** Names of properties, the playbook's or a host's own. */
  fields: z._default(list(line(140), 100), []),
  /** Addresses of other pages; `*` stands for anything. */
  urls: z._default(
    list(line(300).check(z.refine((url) => /^https?:\/\/[^\s/*][^\s]*$/.test(url), needs('address'))), 50),
    [],
  ),
};

const nowhere = { motions: [], stages: [], steps: [], fields: [], urls: [] };

/** The text as it is kept: lines end in one way, without empty lines before and spaces behind. */
function evened(body: string): string {
  return body
    .replaceAll(/\r\n?/g, '\n')
    .replace(/^\uFEFF?(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/** What an SOP says of itself: what stands in the front matter of its file, without the text. */
export const sopHead = {
  id: partId,
  title: partTitle.check(storableText),
  /** The role that keeps it true. */
  owner: partId,
  /** The role that says from time to time that it still is; the owner where none is named. */
  verifier: z.optional(partId),
  /** How long that holds: `90 days`. For ever where nothing is written. */
  interval: z.optional(z.string().check(z.refine((text) => findDays(text) !== undefined, needs('interval')))),
  layer: z.optional(z.enum(sopLayers)),
  /** The roles that read it; everybody where there are none. */
  roles: z._default(list(partId, 50), []),
  tags: z._default(list(line(40), 30), []),
};

/** An SOP document: a written procedure as people write it. Its text is Markdown. */
export const sopDocument = z.strictObject({
  ...sopHead,
  /** Where in the company's work it belongs. */
  attach: z._default(z.strictObject(attached), nowhere),
  /** Questions about it. Who answers enough of them rightly is certified. */
  quiz: z.optional(quizSchema),
  body: z.string().check(z.overwrite(evened), z.minLength(1), z.maxLength(longestBody), storableText),
});

export type SopDocument = z.infer<typeof sopDocument>;

/** A published version of an SOP, as browsers keep it. A newer backend may say more of it. */
export const publishedSop = z.object({
  ...sopHead,
  attach: z._default(z.object(attached), nowhere),
  /** Questions that only a newer version understands are not asked here. */
  quiz: z.catch(z.optional(quizSchema), undefined),
  body: z.string(),
  /** 1, 2, 3 … of this SOP. */
  version: z.int().check(z.positive()),
  /** `material`: who knew the one before must read it again. */
  change: z.enum(['minor', 'material']),
  /** The number of the last version with a material change. */
  materialVersion: z.int().check(z.positive()),
  publishedAt: z.string(),
  publishedBy: z.string(),
  /** When somebody last said that it is true, and who; null since a change that nobody has looked at. */
  verifiedAt: z.nullable(z.string()),
  verifiedBy: z.nullable(z.string()),
  status: z.enum(['live', 'archived']),
  /** When it was archived (ISO 8601), while it is. */
  archivedAt: z.optional(z.string()),
});

export type PublishedSop = z.infer<typeof publishedSop>;
