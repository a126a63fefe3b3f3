import type { Text } from '../../text/text.ts';
import { diffPlainList } from './diff-plain-list.ts';
import type { Field, Place } from './part-kind.ts';
import { hostTitle } from './part-kinds.ts';
import type { PlaybookChange, Spot } from './playbook-change.ts';
import { subjectText } from './subject.ts';
import { isPart, valueWords } from './words.ts';

/** The sentence for one field; a field of fields (`hosts`, `on`) has one for each that differs. `named` is filled into
 *  the sentence too. */
export function diffField(
  field: Field | undefined,
  key: string,
  was: unknown,
  is: unknown,
  [old, now]: readonly [Place, Place],
  spot: Spot,
  named: Record<string, Text> = { key },
): PlaybookChange[] {
  const { path } = spot;
  const subject = subjectText(spot.subject);
  if ((key === 'title' || key === 'name') && typeof was === 'string' && typeof is === 'string') {
    return [{ path, kind: 'changed', text: { key: 'change.isCalled', with: { subject, title: is } } }];
  }
  if (!field && ['hosts', 'on', 'pipelines'].includes(key)) return diffInner(key, was, is, [old, now], spot);
  const { name, words } = field ?? { name: 'other', words: valueWords };
  const value = () => words(is, now);
  const before = () => words(was, old);
  if (was === undefined) {
    const text: Text = { key: `change.set.${name}`, with: { ...named, subject, value: value() } };
    return [{ path, kind: 'added', text }];
  }
  if (is === undefined) {
    const text: Text = { key: `change.cleared.${name}`, with: { ...named, subject, before: before() } };
    return [{ path, kind: 'removed', text }];
  }
  const both = { ...named, subject, value: value(), before: before() };
  return [{ path, kind: 'changed', text: { key: `change.changed.${name}`, with: both } }];
}

function diffInner(
  key: string,
  was: unknown,
  is: unknown,
  places: readonly [Place, Place],
  spot: Spot,
): PlaybookChange[] {
  if (key === 'pipelines' && (was === undefined || is === undefined)) {
    return diffField({ name: 'pipelines', words: valueWords }, key, was, is, places, spot);
  }
  const [one, two] = [isPart(was) ? was : {}, isPart(is) ? is : {}];
  return [...new Set([...Object.keys(two), ...Object.keys(one)])].flatMap((inner) => {
    const [before, after] = [one[inner], two[inner]];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    const here = { ...spot, path: `${spot.path}.${inner}` };
    if (inner === 'pipelines') return diffField(undefined, inner, before, after, places, here);
    if (key === 'on')
      return diffField({ name: 'runsOn', words: valueWords }, inner, before, after, places, here);
    const host = hostTitle(inner);
    if (Array.isArray(before) || Array.isArray(after)) {
      const name = key === 'pipelines' ? 'pipelinesOnHost' : 'namesOnHost';
      return diffPlainList({ name, host, words: valueWords }, before ?? [], after ?? [], places, here);
    }
    const named: Field = { name: 'nameOnHost', words: valueWords };
    return diffField(named, inner, before, after, places, here, { host });
  });
}
