import type { PaletteView, SopsFound } from '../../lib/messages/palette-messages.ts';
import type { FlagView, SopView, StepView } from '../../lib/records/guidance.ts';
import { type Matcher, matchWords } from '../../lib/search/match-words.ts';
import type { Passage } from '../../lib/search/passage-of.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { pages } from '../dashboard/use-page.ts';
import { type Group, type Place, places } from './palette-words.ts';

/** What happens when an entry is chosen. */
type Choice =
  | { kind: 'read'; sop: SopView }
  | { kind: 'mark'; step: StepView; done: boolean }
  | { kind: 'snooze'; flag: FlagView }
  | { kind: 'record'; key: string }
  | { kind: 'place'; place: Place }
  | { kind: 'workspace'; id: string; name: string }
  | { kind: 'pause' }
  | { kind: 'unhide' };

export interface PaletteEntry {
  /** The same for the same thing the next time. */
  id: string;
  group: Exclude<Group, 'recent'>;
  title: string;
  /** What kind of thing it is, or where it stands; empty where the title says it. */
  detail: string;
  match: Matcher;
  choice: Choice;
  /** What was found of an SOP: its title with the words marked, and the passage that has them. */
  shown?: { title: Passage; passage: Passage };
  /** An SOP that nobody has said of for too long that it is true. */
  isExpired?: boolean;
}

/** The SOPs that are offered before anything is typed. */
export function offeredEntries({ sops }: PaletteView): PaletteEntry[] {
  return sops.map((sop) => sopEntry(sop));
}

/** The SOPs that were found for what is typed. The text of one that is offered is here already. */
export function foundEntries({ sops }: PaletteView, { hits }: SopsFound): PaletteEntry[] {
  return hits.map(({ id, title, passage, owner, isExpired }) => {
    const offered = sops.find((sop) => sop.id === id);
    const text = title.map((piece) => piece.text).join('');
    return {
      ...sopEntry(offered ?? { id, title: text, body: '', owner }),
      shown: { title, passage },
      isExpired,
    };
  });
}

function sopEntry(sop: SopView): PaletteEntry {
  const detail = sop.owner ? t('palette.keptBy', { name: sop.owner }) : '';
  return entry(`sop:${sop.id}`, 'sops', sop.title, detail, { kind: 'read', sop });
}

/** Everything else that can be chosen, in the order in which it stands where nothing has been typed. */
export function paletteEntries(view: PaletteView): PaletteEntry[] {
  const { record, records, hasPanel, workspaces } = view;
  const here = hasPanel ? (['panel'] as const) : [];
  return [
    ...(record ? marksOf(record) : []),
    ...records
      .filter(({ key }) => key !== record?.key)
      .map(({ key, name, stage }) =>
        entry(
          `record:${key}`,
          'records',
          name ?? t('palette.unnamed'),
          stage ?? '',
          { kind: 'record', key },
          {
            text: key,
          },
        ),
      ),
    ...[...here, ...pages, 'settings' as const].map((place) =>
      entry(
        `go:${place}`,
        'actions',
        say({ key: places[place].title }),
        '',
        { kind: 'place', place },
        {
          headings: [say({ key: places[place].words })],
        },
      ),
    ),
    ...workspaces
      .filter(({ isShown }) => !isShown)
      .map(({ id, name }) =>
        entry(
          `workspace:${id}`,
          'actions',
          t('palette.workspace', { name }),
          '',
          { kind: 'workspace', id, name },
          { headings: [t('palette.workspaceWords')] },
        ),
      ),
    ...(view.connected ? [hiding(view)] : []),
  ];
}

function hiding({ isHidden }: PaletteView): PaletteEntry {
  return isHidden
    ? entry('do:unhide', 'actions', t('palette.unhide'), '', { kind: 'unhide' })
    : entry(
        'do:pause',
        'actions',
        t('palette.pause'),
        '',
        { kind: 'pause' },
        { headings: [t('palette.pauseWords')] },
      );
}

/** Without the stage nobody knows what a write would be about; and who only reads marks nothing. */
function marksOf({ guidance, mayWrite }: NonNullable<PaletteView['record']>): PaletteEntry[] {
  if (!mayWrite || !guidance.stage.known) return [];
  const { step: next, steps, flags } = guidance;
  const all = next && !steps.some(({ id }) => id === next.id) ? [next, ...steps] : steps;
  const mark = (step: StepView) => {
    const done = step.state !== 'done';
    const title = done ? t('palette.done', step) : t('palette.reopen', step);
    const detail = step.id === next?.id ? t('palette.nextStep') : t('palette.step');
    return entry(`step:${step.id}`, 'record', title, detail, { kind: 'mark', step, done });
  };
  return [
    ...all.filter((step) => 'tick' in step.doneWhen && step.state !== 'waiting').map(mark),
    ...flags
      .filter((flag) => !flag.snooze && !flag.aside)
      .map((flag) =>
        entry(`flag:${flag.rule}`, 'record', t('palette.snooze', { title: say(flag.title) }), '', {
          kind: 'snooze',
          flag,
        }),
      ),
  ];
}

function entry(
  id: string,
  group: PaletteEntry['group'],
  title: string,
  detail: string,
  choice: Choice,
  more: { headings?: string[]; text?: string } = {},
): PaletteEntry {
  return { id, group, title, detail, choice, match: matchWords({ title, ...more }) };
}
