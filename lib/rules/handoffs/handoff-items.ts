import type { Collected } from '../../handoff/collect.ts';
import type { Entry } from '../../handoff/fold-handoff.ts';
import { nameOf } from '../../handoff/move-passage.ts';
import type { Handoff } from '../../playbook/handoff-schema.ts';
import type { Step } from '../../playbook/playbook-schema.ts';
import { believe } from '../../records/believe.ts';
import type { HandoffItemView } from '../../records/handoff-view.ts';
import { applies } from '../applies.ts';
import type { Case } from '../case.ts';
import { fieldOf } from '../criteria.ts';
import { ownerOf } from '../owner.ts';
import { sourceWords } from '../source-words.ts';
import { stepDue } from '../step-due.ts';

type Item = Handoff['items'][number];

/**
 * The checklist of a handoff: what is there, with where it comes from, and what is missing. `entry` is the visit that
 * began it; before that (null) only what is asked for by now is missing, and nothing is due. Nothing is filled in that has no source.
 */
export function handoffItems(
  one: Case,
  handoff: Handoff,
  collected: Collected,
  entry: Entry | null,
): HandoffItemView[] {
  const place = (id: string | undefined) => one.motion.stages.findIndex((stage) => stage.id === id);
  const here = place(one.stage?.id);
  return handoff.items
    .filter(({ when }) => applies(one, when))
    .map((item): HandoffItemView => {
      const found = foundOf(one, item, collected);
      const isAsked = entry !== null || place(item.from ?? handoff.stage) <= here;
      const owner = ownerOf(one, item.owner, `${one.motion.id}/${handoff.id}/${item.id}`);
      const state = found ? 'there' : isAsked ? 'missing' : 'later';
      return {
        id: item.id,
        title: item.title,
        state,
        required: item.required,
        how: item.known !== undefined ? 'known' : (item.evidence ?? 'tick'),
        owner,
        due: state === 'there' || !entry ? null : dueOf(one, handoff, item, { entry, owner }),
        value: found?.value ?? null,
        link: found?.link ?? null,
        source: found?.source ?? null,
        ...(item.known === undefined ? {} : fieldOf(one, item.known)),
        sop: item.sop ?? null,
      };
    });
}

/** What is there of an item, and who or what says so. */
function foundOf(
  { state }: Case,
  { id, known, evidence }: Item,
  { notes }: Collected,
): Pick<HandoffItemView, 'value' | 'link' | 'source'> | null {
  if (known !== undefined) {
    const { used } = believe(state.properties, known);
    if (!used?.value) return null;
    const at = { at: used.asOf, as: 'minute' } as const;
    const source = used.by
      ? ({ key: 'handoff.source.said', with: { name: used.by.name, at } } as const)
      : ({ key: 'handoff.source.from', with: { source: sourceWords(used.source), at } } as const);
    return { value: used.value, link: null, source };
  }
  const note = notes.get(id);
  // A note without the link that is asked for does not do, nor one without words where words are asked for.
  if (!note || (evidence === 'link' && !note.link) || (evidence === 'note' && !note.note)) return null;
  const source = {
    key: evidence === undefined ? 'handoff.source.ticked' : 'handoff.source.noted',
    with: { name: nameOf(note.by), at: { at: note.at, as: 'minute' } },
  } as const;
  return { value: note.note ?? null, link: note.link ?? null, source };
}

/** When an item is due, counted as a step of the handoff's stage is; null where it has no due time of its own. */
export function dueOf(
  one: Case,
  handoff: Handoff,
  item: Item,
  { entry, owner }: { entry: Entry; owner: HandoffItemView['owner'] },
): HandoffItemView['due'] {
  const stage = one.motion.stages.find(({ id }) => id === handoff.stage) ?? null;
  const visit = one.visits.find(({ events }) => events[0] === entry.events[0]);
  const step: Step = { id: item.id, title: item.title, due: item.due, owner: item.owner, doneWhen: 'ticked' };
  return stepDue({ ...one, stage, visit }, step, owner, undefined).due;
}
