import { diffField } from './diff-field.ts';
import { diffPlainList } from './diff-plain-list.ts';
import { orderChange, plural } from './order-change.ts';
import { calendarKind, type Field, type PartKind, type PlainList, titleOf } from './part-kinds.ts';
import type { PlaybookChange, Side, Spot } from './playbook-change.ts';
import { textChange } from './text-change.ts';
import { isPart, listWords, type Part, partsOf } from './words.ts';

/** The differences of two forms of the same part, in the order of the document. */
export function diffPart(kind: PartKind, before: Side, after: Side, spot: Spot): PlaybookChange[] {
  const normal = ({ part, place }: Side): Side => ({ part: kind.normal?.(part) ?? part, place });
  const [one, two] = [normal(before), normal(after)];
  const keys = [...new Set([...Object.keys(two.part), ...Object.keys(one.part)])];
  return keys.flatMap((key) => {
    const [was, is] = [one.part[key], two.part[key]];
    if (key === 'id' || JSON.stringify(was) === JSON.stringify(is)) return [];
    const here = { ...spot, path: spot.path ? `${spot.path}.${key}` : key };
    const inner = kind.parts?.[key] ?? unknownKind(key, was, is);
    if (inner) return diffList(inner, key, one, two, here);
    if (key === 'calendar') return diffCalendar(one, two, here, spot.path === '');
    if (key === 'body') return [textChange(String(was ?? ''), String(is ?? ''), here)];
    const list = kind.lists?.[key];
    if (list && Array.isArray(was) && Array.isArray(is))
      return diffPlainList(list, was, is, [one.place, two.place], here);
    return diffField(kind.fields?.[key] ?? ownList(list), key, was, is, [one.place, two.place], here);
  });
}

function diffCalendar(before: Side, after: Side, spot: Spot, isOfAll: boolean): PlaybookChange[] {
  const calendarOf = (side: Side): Side => {
    const { calendar } = side.part;
    return { ...side, part: isPart(calendar) ? calendar : {} };
  };
  const subject = isOfAll ? 'The calendar' : `The calendar of ${spot.subject.replace(/^The/, 'the')}`;
  return diffPart(calendarKind, calendarOf(before), calendarOf(after), { ...spot, subject });
}

/** A list that one side does not have at all, as one field. */
function ownList(list: PlainList | undefined): Field | undefined {
  if (!list) return undefined;
  const { noun, words } = list;
  return {
    verb: `has as ${noun} of its own`,
    none: `no ${noun} of its own`,
    words: (value, place) =>
      Array.isArray(value) ? listWords(value.map((one) => words(one, place))) : words(value, place),
  };
}

/** A list of parts that this code has no words for. */
function unknownKind(key: string, was: unknown, is: unknown): PartKind | undefined {
  const isList = [was, is].some((list) => Array.isArray(list) && list.length > 0);
  const allParts = [was, is].every(
    (list) => list === undefined || (Array.isArray(list) && partsOf(list).length === list.length),
  );
  return isList && allParts ? { noun: `entry of "${key}"` } : undefined;
}

function diffList(kind: PartKind, key: string, before: Side, after: Side, spot: Spot): PlaybookChange[] {
  const was = new Map(partsOf(before.part[key]).map((part) => [part.id, part]));
  const is = new Map(partsOf(after.part[key]).map((part) => [part.id, part]));
  const prefix = insideOf(after);
  const at = (part: Part): Spot => ({
    path: `${spot.path}[${part.id}]`,
    subject: `${prefix ? 'the' : 'The'} ${kind.noun} ${titleOf(part)}`,
    prefix,
  });
  const down = (side: Side, part: Part): Side => ({
    part,
    place: { ...side.place, around: [...side.place.around, side.part] },
  });
  const changes = [...is.values()].flatMap((part): PlaybookChange[] => {
    const old = was.get(part.id);
    if (old) return diffPart(kind, down(before, old), down(after, part), at(old));
    const { path, subject } = at(part);
    const facts = factsOf(kind, down(after, part));
    return [{ path, kind: 'added', text: `${prefix}${subject} is new${facts}.` }];
  });
  const gone = [...was.values()].flatMap((part): PlaybookChange[] => {
    if (is.has(part.id)) return [];
    const { path, subject } = at(part);
    return [{ path, kind: 'removed', text: `${prefix}${subject} is gone.` }];
  });
  const moved = kind.ordered ? orderChange(kind.noun, was, is, { ...spot, prefix }) : [];
  return [...changes, ...gone, ...moved];
}

/** What is said of a new part besides its title. */
function factsOf(kind: PartKind, { part, place }: Side): string {
  const normal = kind.normal?.(part) ?? part;
  const facts = Object.entries(kind.fields ?? {}).flatMap(([key, { telling, verb, words }]) =>
    telling && normal[key] !== undefined ? [`it ${verb} ${words(normal[key], place)}`] : [],
  );
  const counts = Object.entries(kind.parts ?? {}).flatMap(([key, { noun }]) => {
    const count = partsOf(part[key]).length;
    return count > 0 ? [`it has ${count} ${count === 1 ? noun : plural(noun)}`] : [];
  });
  const all = [...facts, ...counts];
  return all.length > 0 ? `: ${all.join(', ')}` : '';
}

/** `In Proposal, ` for what is inside a stage or a motion, with the motion where there are several; nothing at the top. */
function insideOf({ part, place }: Side): string {
  if (typeof part.title !== 'string') return '';
  const [playbook, motion] = place.around;
  const several = motion && partsOf(playbook?.motions).length > 1;
  return several ? `In ${part.title} (${motion.title}), ` : `In ${part.title}, `;
}
