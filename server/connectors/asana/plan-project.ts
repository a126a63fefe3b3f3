import type { HandoffView } from '../../../lib/records/handoff-view.ts';
import { say } from '../../../lib/text/say.ts';
import type { AsanaChoice, PlannedTask, ProjectPlan } from './project-plan.ts';

interface Wanted {
  /** The handoff, and the name of its record where that is known. */
  view: HandoffView;
  name: string | null;
  /** The record's address. */
  link: string;
  choice: AsanaChoice;
  template: string | null;
  dates: ProjectPlan['dates'];
  /** The zone in which due times are written as days (IANA). */
  timeZone: string;
}

/** Asana takes names of up to 1,024 characters; a line that long helps nobody. */
const longestTitle = 200;

/** The project of an accepted handoff: named after its record, with what is known and where from in its notes, and a
 *  task for everything that is still missing and for everything that was promised. Nothing is in it without a source. */
export function planProject({ view, name, link, choice, template, dates, timeZone }: Wanted): ProjectPlan {
  const title = name ?? view.title;
  return {
    name: shortened(
      view.part ? say({ key: 'asana.plan.part', with: { name: title, part: view.part.title } }) : title,
    ),
    notes: notesOf(view, timeZone),
    link,
    workspace: choice.workspace.gid,
    team: choice.team?.gid ?? null,
    template,
    dates: template === null ? [] : dates,
    tasks: [...missingOf(view, timeZone), ...promisesOf(view)],
  };
}

function notesOf(view: HandoffView, timeZone: string): string {
  const { title, senderRole, receiverRole, accepted, items, carried } = view;
  const from = say({ key: 'asana.plan.from', with: { title, sender: senderRole, receiver: receiverRole } });
  const by = accepted
    ? [
        say(
          {
            key: 'asana.plan.accepted',
            with: { who: accepted.by ?? receiverRole, at: { at: accepted.at, as: 'day' } },
          },
          timeZone,
        ),
      ]
    : [];
  const known = items.flatMap(({ title: what, state, value, link, source }) =>
    state === 'there' && source !== null ? [lineOf(what, [value, link], say(source, timeZone))] : [],
  );
  const taken = carried.flatMap(({ title: what, value, source }) =>
    value !== null && source !== null ? [lineOf(say(what), [value], say(source, timeZone))] : [],
  );
  return [from, ...by, ...new Set([...known, ...taken])].join('\n');
}

function lineOf(what: string, values: readonly (string | null)[], source: string): string {
  const value = values.filter((one) => one !== null && one !== '').join(' ');
  if (value === '') return say({ key: 'asana.plan.ticked', with: { what, source } });
  return say({ key: 'asana.plan.value', with: { what, value, source } });
}

function missingOf({ items }: HandoffView, timeZone: string): PlannedTask[] {
  const section = say({ key: 'asana.plan.missing' });
  return items
    .filter(({ state }) => state !== 'there')
    .map(({ id, title, due, owner }) => ({
      ...{ id: `item-${id}`, title: shortened(title), section, steps: [] },
      dueOn: due ? dayOf(due.at, timeZone) : null,
      notes: owner ? say({ key: 'asana.plan.brings', with: { who: owner.name } }) : '',
    }));
}

function promisesOf({ promises }: HandoffView): PlannedTask[] {
  const section = say({ key: 'asana.plan.promised' });
  return promises.map(({ event, text, who, to, where }) => {
    const said = say({ key: 'asana.plan.promise', with: { who, to } });
    const place = where === null ? [] : [say({ key: 'asana.plan.where', with: { where } })];
    const title = shortened(text);
    return {
      ...{ id: `promise-${event}`, title, section, dueOn: null, steps: [] },
      notes: [...(title === text ? [] : [text]), said, ...place].join('\n'),
    };
  });
}

/** The day of a moment in a zone, as YYYY-MM-DD. */
function dayOf(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(at));
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1).toWellFormed()}…`;
}
