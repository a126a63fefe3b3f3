import type { Text } from '../../text/text.ts';
import { diffField } from './diff-field.ts';
import { diffPlainList } from './diff-plain-list.ts';
import { orderChange } from './order-change.ts';
import type { Field, ListedKind, PartKind, PlainList } from './part-kind.ts';
import { calendarKind, titleOf } from './part-kinds.ts';
import type { PlaybookChange, Side, Spot } from './playbook-change.ts';
import { type Subject, subjectText } from './subject.ts';
import { textChange } from './text-change.ts';
import { commaWords, isPart, listWords, type Part, partsOf } from './words.ts';

/** The differences of two forms of the same part, in the order of the document. */
export function diffPart(kind: PartKind, before: Side, after: Side, spot: Spot): PlaybookChange[] {
  const normal = ({ part, place }: Side): Side => ({ part: kind.normal?.(part) ?? part, place });
  const [one, two] = [normal(before), normal(after)];
  const keys = [...new Set([...Object.keys(two.part), ...Object.keys(one.part)])];
  return keys.flatMap((key) => {
    const [was, is] = [one.part[key], two.part[key]];
    if (key === 'id' || JSON.stringify(was) === JSON.stringify(is)) return [];
    const here = { ...spot, path: spot.path ? `${spot.path}.${key}` : key };
    const inner = kind.parts?.[key] ?? unknownKind(was, is);
    if (inner) return diffList(inner, key, one, two, here);
    if (key === 'calendar') return diffCalendar(one, two, here);
    if (key === 'body') return [textChange(String(was ?? ''), String(is ?? ''), here)];
    const list = kind.lists?.[key];
    if (list && Array.isArray(was) && Array.isArray(is))
      return diffPlainList(list, was, is, [one.place, two.place], here);
    return diffField(kind.fields?.[key] ?? ownList(list), key, was, is, [one.place, two.place], here);
  });
}

function diffCalendar(before: Side, after: Side, spot: Spot): PlaybookChange[] {
  const calendarOf = (side: Side): Side => {
    const { calendar } = side.part;
    return { ...side, part: isPart(calendar) ? calendar : {} };
  };
  const { noun } = spot.subject;
  const owner = noun === 'person' || noun === 'team' ? noun : null;
  const subject: Subject = { ...spot.subject, noun: 'calendar', calendarOf: owner };
  return diffPart(calendarKind, calendarOf(before), calendarOf(after), { ...spot, subject });
}

/** A list that one side does not have at all, as one field. */
function ownList(list: PlainList | undefined): Field | undefined {
  if (!list?.own) return undefined;
  const { own, words } = list;
  return {
    name: own,
    words: (value, place) =>
      Array.isArray(value) ? listWords(value.map((one) => words(one, place))) : words(value, place),
  };
}

/** A list of parts that this code has no words for. */
function unknownKind(was: unknown, is: unknown): ListedKind | undefined {
  const isList = [was, is].some((list) => Array.isArray(list) && list.length > 0);
  const allParts = [was, is].every(
    (list) => list === undefined || (Array.isArray(list) && partsOf(list).length === list.length),
  );
  return isList && allParts ? { noun: 'entry' } : undefined;
}

function diffList(
  kind: ListedKind,
  key: string,
  before: Side,
  after: Side,
  { path }: Spot,
): PlaybookChange[] {
  const was = new Map(partsOf(before.part[key]).map((part) => [part.id, part]));
  const is = new Map(partsOf(after.part[key]).map((part) => [part.id, part]));
  const place = findPlace(after);
  const about = (part: Part): Subject => {
    return { noun: kind.noun, title: titleOf(part), list: key, place, calendarOf: null };
  };
  const at = (part: Part): Spot => ({ path: `${path}[${part.id}]`, subject: about(part) });
  const down = (side: Side, part: Part): Side => ({
    part,
    place: { ...side.place, around: [...side.place.around, side.part] },
  });
  const changes = [...is.values()].flatMap((part): PlaybookChange[] => {
    const old = was.get(part.id);
    if (old) return diffPart(kind, down(before, old), down(after, part), at(old));
    const subject = subjectText(about(part));
    const facts = factsOf(kind, down(after, part));
    const text: Text =
      facts.length === 0
        ? { key: 'change.isNew', with: { subject } }
        : { key: 'change.isNewWith', with: { subject, facts: commaWords(facts) } };
    return [{ path: at(part).path, kind: 'added', text }];
  });
  const gone = [...was.values()].flatMap((part): PlaybookChange[] => {
    if (is.has(part.id)) return [];
    const text: Text = { key: 'change.isGone', with: { subject: subjectText(about(part)) } };
    return [{ path: at(part).path, kind: 'removed', text }];
  });
  const moved = kind.ordered ? orderChange(kind.noun, was, is, path, about) : [];
  return [...changes, ...gone, ...moved];
}

/** What is said of a new part besides its title. */
function factsOf(kind: PartKind, { part, place }: Side): Text[] {
  const normal = kind.normal?.(part) ?? part;
  const facts = Object.entries(kind.fields ?? {}).flatMap(([key, { fact, words }]): Text[] =>
    fact !== undefined && normal[key] !== undefined
      ? [{ key: `change.fact.${fact}`, with: { value: words(normal[key], place) } }]
      : [],
  );
  const counts = Object.entries(kind.parts ?? {}).flatMap(([key, { noun }]): Text[] => {
    const count = partsOf(part[key]).length;
    return count > 0 ? [{ key: `change.has.${noun}`, count, with: { n: count } }] : [];
  });
  return [...facts, ...counts];
}

/** What is around a part inside a stage or a motion: its title, with the motion where there are several. */
function findPlace({ part, place }: Side): Text | null {
  if (typeof part.title !== 'string') return null;
  const [playbook, motion] = place.around;
  if (!motion || partsOf(playbook?.motions).length < 2) return part.title;
  return { key: 'change.stageOfMotion', with: { stage: part.title, motion: String(motion.title) } };
}
