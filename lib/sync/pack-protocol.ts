import * as z from 'zod/mini';
import { propertyName } from '../records/observation.ts';
import { hostIds } from '../records/record-ref.ts';
import { storableText } from '../records/storable-text.ts';
import { findSelectorFault, type SelectorUse } from './find-selector-fault.ts';

const selectorFor = (use: SelectorUse) =>
  z.string().check(
    z.maxLength(2000),
    z.check(({ value, issues }) => {
      const fault = findSelectorFault(value, use);
      if (fault) issues.push({ code: 'custom', input: value, message: fault });
    }),
  );
const find = selectorFor('find');
const inside = selectorFor('inside');
const match = selectorFor('match');

const word = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/i, 'must be a short word'));
const words = z.exactOptional(z.array(word).check(z.maxLength(20)));
const attribute = z.string().check(
  z.regex(/^[a-z][a-z0-9-]{0,59}$/, 'must be the name of an attribute'),
  z.refine<string>(
    (name) => !/^(on.*|value|style|nonce|srcdoc|autocomplete|integrity|password.*)$/.test(name),
    'is an attribute that packs may not read',
  ),
);

const probe = z.strictObject({
  selector: find,
  attribute: z.exactOptional(attribute),
  part: z.exactOptional(inside),
});
const probes = z.array(probe).check(z.maxLength(20));

const view = z.strictObject({
  id: word,
  pages: words,
  objects: words,
  scopes: z.exactOptional(z.array(find).check(z.maxLength(10))),
  link: z.exactOptional(inside),
  properties: z.record(propertyName, probes),
  probes,
  mounts: z
    .array(
      z.strictObject({
        id: word,
        selector: find,
        place: z.enum(['before', 'after', 'first-child']),
        minWidth: z.exactOptional(z.int().check(z.gte(0), z.lte(5000))),
      }),
    )
    .check(z.maxLength(10)),
  expects: z.array(propertyName).check(z.maxLength(30)),
});

const list = z.strictObject({
  id: word,
  pages: words,
  object: z.exactOptional(word),
  container: find,
  item: inside,
  key: z.strictObject({
    part: z.exactOptional(inside),
    attribute,
    as: z.enum(['id', 'tail', 'link']),
  }),
  mark: z.exactOptional(inside),
});

/** A selector pack (lib/hosts/selector-pack.ts) as anybody may have written it: shape, size, and every selector. */
export const packSchema = z
  .strictObject({
    version: z.int().check(z.positive(), z.lte(1_000_000_000)),
    host: z.enum(hostIds),
    deep: z.exactOptional(z.boolean()),
    views: z.array(view).check(z.maxLength(20)),
    lists: z.array(list).check(z.maxLength(20)),
    card: match,
    never: match,
    crowd: z.array(match).check(z.maxLength(40)),
    labels: match,
    empty: z.array(z.string().check(z.maxLength(30), storableText)).check(z.maxLength(20)),
  })
  .check(
    z.refine(
      (pack) => JSON.stringify(pack).length <= longestPack,
      'is larger than 64,000 characters: every open tab would have to look for all of it',
    ),
  );

const longestPack = 64_000;

export type Pack = z.infer<typeof packSchema>;

/** The properties that a pack has probes for. */
export function propertiesOf(pack: Pack): string[] {
  return [...new Set(pack.views.flatMap(({ properties }) => Object.keys(properties)))];
}

/** The data of a `pack` change in the `workspace` scope: a newer pack than the one that ships. */
export const packData = z.object({ pack: packSchema, publishedAt: z.string(), publishedBy: z.string() });

/** The data of a `switch` change: the host, or one property of it, is off for the whole workspace. */
export const switchData = z.object({
  host: z.enum(hostIds),
  property: z.nullable(z.string()),
  since: z.string(),
  by: z.string(),
});

/** `POST /v1/packs`. */
export const packRequest = z.strictObject({ pack: packSchema });
/** `DELETE /v1/packs`: the pack that ships counts again. */
export const packBody = z.strictObject({ host: z.enum(hostIds) });
/** `GET /v1/packs`, and the answer of the others. */
export const packsAnswer = z.object({
  packs: z.array(
    z.object({
      host: z.enum(hostIds),
      version: z.int(),
      publishedAt: z.string(),
      publishedBy: z.string(),
    }),
  ),
});

/** `POST /v1/switches` turns off, `DELETE /v1/switches` on again: a host, or one property of it. */
export const switchBody = z.strictObject({
  host: z.enum(hostIds),
  property: z.optional(propertyName),
});
/** `GET /v1/switches`, and the answer of the others: what is off. */
export const switchesAnswer = z.object({ off: z.array(switchData) });

export type PackData = z.infer<typeof packData>;
export type SwitchData = z.infer<typeof switchData>;
export type PacksAnswer = z.infer<typeof packsAnswer>;
export type SwitchesAnswer = z.infer<typeof switchesAnswer>;
