import * as z from 'zod/mini';
import { partId } from '../playbook/part-names.ts';
import { storableText } from '../records/storable-text.ts';
import { longestBody, publishedSop } from '../sops/sop-document.ts';

/** The most that one page of the scope `sops` holds: rows that are looked at, and characters of them. */
export const sopLimits = { rowsPerPage: 500, charactersPerPage: 600_000, listPage: 1000 } as const;

/** The text of an SOP's file: front matter and Markdown. */
const sopText = z.string().check(z.minLength(1), z.maxLength(longestBody + 20_000), storableText);

const number = z.string().check(z.regex(/^[1-9]\d{0,8}$/, 'must be the number of a version'));
const note = z.optional(z.string().check(z.maxLength(500), storableText));

/** `GET /v1/sops?state=live|archived&after=ID`: the SOPs the caller may read, by id, without their text and questions. */
export const sopsQuery = z.strictObject({
  state: z.optional(z.enum(['live', 'archived'])),
  after: z.optional(partId),
});
const { body: _body, quiz: _quiz, ...shown } = publishedSop.shape;
export const sopEntry = z.object(shown);
export const sopsAnswer = z.object({ sops: z.array(sopEntry), more: z.boolean() });
export type SopEntry = z.infer<typeof sopEntry>;

/** `GET /v1/sop?id=ID&version=N`: an SOP as it is now, or a version of it as it was; `text` is its file. */
export const sopQuery = z.strictObject({ id: partId, version: z.optional(number) });
export const sopAnswer = z.object({ sop: publishedSop, text: z.string() });

/** `GET /v1/sop/versions?id=ID&before=N`: newest first. */
export const sopVersionsQuery = z.strictObject({ id: partId, before: z.optional(number) });
export const sopVersionsAnswer = z.object({
  versions: z.array(
    z.object({
      version: z.int(),
      title: z.string(),
      change: z.enum(['minor', 'material']),
      note: z.nullable(z.string()),
      publishedAt: z.string(),
      publishedBy: z.string(),
    }),
  ),
  more: z.boolean(),
});

/**
 * `POST /v1/sops`: publishes an SOP, which its front matter names, as its next version. `base` is the version it was
 * edited from, 0 for a new one: publishing over a newer one is refused. `file` only says where a problem is.
 */
export const sopPublishRequest = z.strictObject({
  text: sopText,
  file: z.optional(z.string().check(z.minLength(1), z.maxLength(1000))),
  change: z.enum(['minor', 'material']),
  note,
  base: z.optional(z.int().check(z.nonnegative())),
});
/** `changed` is false when the same was in force already, and no new version was made. */
export const sopPublishAnswer = z.object({ sop: sopEntry, changed: z.boolean() });

/** `POST /v1/sops/verify`: somebody has read this version, and it is still true. */
export const sopVerifyRequest = z.strictObject({ id: partId, version: z.int().check(z.positive()) });
/** `POST /v1/sops/archive`: it is read no longer; its versions stay. `POST /v1/sops/rescue`: it was archived lately, and is
 *  still true. */
export const sopBody = z.strictObject({ id: partId });
export const sopEntryAnswer = z.object({ sop: sopEntry });

/** The types of pictures, and how large one may be (bytes). */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;
export const largestPicture = 5 * 1024 * 1024;

/** The id of a picture: the SHA-256 of its bytes. */
const pictureId = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const base64 = z.string().check(z.minLength(4), z.maxLength(Math.ceil(largestPicture / 3) * 4 + 4));

/** `POST /v1/sop-pictures`: keeps a picture; in an SOP it stands as `![words](picture:ID)`. */
export const pictureRequest = z.strictObject({ bytes: base64 });
export const pictureAnswer = z.object({ id: pictureId, type: z.enum(pictureTypes), size: z.int() });
/** `GET /v1/sop-picture?id=ID` */
export const pictureQuery = z.strictObject({ id: pictureId });
export const pictureBytesAnswer = z.object({ ...pictureAnswer.shape, bytes: z.string() });

export type SopVersions = z.infer<typeof sopVersionsAnswer>;
export type SopPublishRequest = z.infer<typeof sopPublishRequest>;
export type SopText = z.infer<typeof sopAnswer>;
export type SopPublished = z.infer<typeof sopPublishAnswer>;
