import { diffPlainList } from './diff-plain-list.ts';
import { type Field, hostTitle, type Place } from './part-kinds.ts';
import type { PlaybookChange, Spot } from './playbook-change.ts';
import { isPart, quoted, valueWords } from './words.ts';

/** The sentence for one field; a field of fields (`hosts`, `on`) has one for each that differs. */
export function diffField(
  field: Field | undefined,
  key: string,
  was: unknown,
  is: unknown,
  [old, now]: readonly [Place, Place],
  { path, subject, prefix }: Spot,
): PlaybookChange[] {
  if ((key === 'title' || key === 'name') && typeof was === 'string' && typeof is === 'string') {
    return [{ path, kind: 'changed', text: `${prefix}${subject} is now called ${quoted(is)}.` }];
  }
  if (!field && ['hosts', 'on', 'pipelines'].includes(key)) {
    return diffInner(key, was, is, [old, now], { path, subject, prefix });
  }
  const { verb, none, words } = field ?? {
    verb: `has as "${key}"`,
    none: `no "${key}"`,
    words: valueWords,
  };
  const kind = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
  const text = {
    added: () => `now ${verb} ${words(is, now)} (before: ${none})`,
    removed: () => `now has ${none} (before: ${words(was, old)})`,
    changed: () => `${verb} ${words(is, now)} instead of ${words(was, old)}`,
  };
  return [{ path, kind, text: `${prefix}${subject} ${text[kind]()}.` }];
}

function diffInner(
  key: string,
  was: unknown,
  is: unknown,
  places: readonly [Place, Place],
  spot: Spot,
): PlaybookChange[] {
  if (key === 'pipelines' && (was === undefined || is === undefined)) {
    const pipelines: Field = {
      verb: 'runs on the pipelines',
      none: 'no list of pipelines, so it runs on all',
      words: valueWords,
    };
    return diffField(pipelines, key, was, is, places, spot);
  }
  const [one, two] = [isPart(was) ? was : {}, isPart(is) ? is : {}];
  return [...new Set([...Object.keys(two), ...Object.keys(one)])].flatMap((inner) => {
    const [before, after] = [one[inner], two[inner]];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const here = { ...spot, path: `${spot.path}.${inner}` };
    if (inner === 'pipelines') return diffField(undefined, inner, before, after, places, here);
    if (key === 'on') return diffField(runsOn, inner, before, after, places, here);
    const noun = `${key === 'pipelines' ? 'pipelines' : 'names'} on ${hostTitle(inner)}`;
    if (Array.isArray(before) || Array.isArray(after)) {
      return diffPlainList({ noun, words: valueWords }, before ?? [], after ?? [], places, here);
    }
    const named: Field = {
      verb: `is, on ${hostTitle(inner)},`,
      none: `no name on ${hostTitle(inner)}`,
      words: valueWords,
    };
    return diffField(named, inner, before, after, places, here);
  });
}

const runsOn: Field = { verb: 'runs on records of the kind', none: 'no kind of record', words: valueWords };
