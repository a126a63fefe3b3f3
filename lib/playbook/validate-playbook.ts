import { hostIds } from '../records/record-ref.ts';
import { calendarOf, calendarOfTeam } from './calendar-of.ts';
import { duplicates } from './duplicates.ts';
import type { Finding } from './finding.ts';
import type { Path } from './locate.ts';
import { type Known, missing } from './missing.ts';
import { namedSops } from './named-sops.ts';
import type { Calendar, Motion, Playbook, Stage, StallRule } from './playbook-schema.ts';
import { propertyTypesOf, typeText } from './property-types.ts';
import { suggest } from './suggest.ts';
import { isTimeZone, opensBeforeItCloses, unreachableTimes } from './unreachable-times.ts';
import { validateConditions } from './validate-conditions.ts';
import { validateDueDates } from './validate-due-dates.ts';
import { validateHandoffs } from './validate-handoffs.ts';
import { validateKeepers } from './validate-keepers.ts';
import { validatePeople } from './validate-people.ts';
import { validateReach } from './validate-reach.ts';
import { validateRouting } from './validate-routing.ts';
import { validateSequences } from './validate-sequences.ts';

/** The ids of the SOP documents that a playbook may name beside its own SOPs; `any` where nobody can say. */
export type SopDocuments = ReadonlySet<string> | 'any';

/** Finds what a schema cannot see: names that nothing carries, ids given twice, times that cannot be. */
export function validatePlaybook(playbook: Playbook, documents: SopDocuments = new Set()): Finding[] {
  return [
    ...calendarFindings(playbook),
    ...duplicates(playbook.roles, ['roles'], 'role'),
    ...duplicates(playbook.teams, ['teams'], 'team'),
    ...duplicates(playbook.people, ['people'], 'person'),
    ...duplicates(playbook.properties, ['properties'], 'property'),
    ...duplicates(playbook.motions, ['motions'], 'motion'),
    ...duplicates(playbook.sops, ['sops'], 'sop'),
    ...duplicates(playbook.paths ?? [], ['paths'], 'path'),
    ...referenceFindings(playbook, documents),
    ...overlappingMotions(playbook.motions),
    ...validateConditions(playbook),
    ...validatePeople(playbook.people),
    ...validateReach(playbook),
    ...propertyFindings(playbook),
    ...validateDueDates(playbook),
    ...validateKeepers(playbook),
  ];
}

/** The company's calendar, and each team's and person's where it differs. */
function calendarFindings(playbook: Playbook): Finding[] {
  const own = (list: 'teams' | 'people', index: number, calendar: Calendar): Finding[] => {
    const path = [list, index, 'calendar'];
    const unreachable = unreachableTimes({ ...playbook, calendar });
    return [
      ...oneCalendar(calendar, path),
      ...unreachable.slice(0, 1).map((finding) => ({ ...finding, path, hint: null })),
    ];
  };
  return [
    ...oneCalendar(playbook.calendar, ['calendar']),
    ...unreachableTimes(playbook),
    ...playbook.teams.flatMap((team, t) =>
      team.calendar ? own('teams', t, calendarOfTeam(playbook, team)) : [],
    ),
    ...playbook.people.flatMap((person, p) =>
      person.calendar ? own('people', p, calendarOf(playbook, person)) : [],
    ),
  ];
}

function oneCalendar(calendar: Calendar, path: Path): Finding[] {
  const findings: Finding[] = repeated(calendar.workdays, [...path, 'workdays']);
  if (!isTimeZone(calendar.timeZone)) {
    findings.push({
      path: [...path, 'timeZone'],
      message: { key: 'problem.noTimeZone', with: { name: calendar.timeZone } },
      hint: suggest(calendar.timeZone, Intl.supportedValuesOf('timeZone')) ?? {
        key: 'problem.timeZoneLooks',
      },
    });
  }
  if (!opensBeforeItCloses(calendar)) {
    findings.push({
      path: [...path, 'closes'],
      message: { key: 'problem.closesBefore', with: { closes: calendar.closes, opens: calendar.opens } },
      hint: { key: 'problem.laterClosing' },
    });
  }
  return findings;
}

function coverFindings({ people }: Playbook, known: Known): Finding[] {
  return people.flatMap(({ away }, p) =>
    away.flatMap(({ cover }, a) => missing('person', cover, known.people, ['people', p, 'away', a, 'cover'])),
  );
}

/** What stands in a plain list twice: one of the two was meant to be something else. */
function repeated(list: readonly string[] | undefined, path: Path): Finding[] {
  return (list ?? []).flatMap((name, i) => {
    const message = { key: 'problem.inListTwice', with: { name } } as const;
    const isNew = list?.indexOf(name) === i;
    return isNew ? [] : [{ path: [...path, i], message, hint: { key: 'problem.removeOne' } }];
  });
}

/** A property every record has may be declared again, to say what a host calls it, but not as something else. */
function propertyFindings({ properties }: Playbook): Finding[] {
  const core = propertyTypesOf({ properties: [] });
  return properties.flatMap(({ id, type }, p) => {
    const own = core.get(id);
    if (own === undefined || own === type) return [];
    const named = { id, own: typeText(own), type: typeText(type) };
    const message = { key: 'problem.coreTypeIs', with: named } as const;
    const hint = { key: 'problem.addType', with: { type: own } } as const;
    return [{ path: ['properties', p, 'id'], message, hint }];
  });
}

function referenceFindings(playbook: Playbook, documents: SopDocuments): Finding[] {
  const types = propertyTypesOf(playbook);
  const theirs = documents === 'any' ? namedSops(playbook) : documents;
  const known: Known = {
    people: new Set(playbook.people.map((person) => person.id)),
    roles: new Set(playbook.roles.map((role) => role.id)),
    sops: new Set([...playbook.sops.map((sop) => sop.id), ...theirs]),
    documents: new Set(theirs),
    properties: new Set(types.keys()),
    dates: new Set([...types].flatMap(([id, type]) => (type === 'date' ? [id] : []))),
  };
  return [
    ...coverFindings(playbook, known),
    ...playbook.people.flatMap(({ team }, p) =>
      missing('team', team, new Set(playbook.teams.map(({ id }) => id)), ['people', p, 'team']),
    ),
    ...playbook.people.flatMap((person, p) =>
      person.roles.flatMap((role, r) => missing('role', role, known.roles, ['people', p, 'roles', r])),
    ),
    ...playbook.sops.flatMap((sop, s) => missing('role', sop.owner, known.roles, ['sops', s, 'owner'])),
    ...playbook.motions.flatMap((motion, m) => motionFindings(motion, known, playbook, ['motions', m])),
    ...pathFindings(playbook, known),
  ];
}

function pathFindings({ paths = [] }: Playbook, known: Known): Finding[] {
  return paths.flatMap(({ role, owner, sops }, p) => [
    ...missing('role', role, known.roles, ['paths', p, 'role']),
    ...missing('role', owner, known.roles, ['paths', p, 'owner']),
    ...sops.flatMap(({ sop }, s) =>
      missing('sopDocument', sop, known.documents, ['paths', p, 'sops', s, 'sop']),
    ),
  ]);
}

function motionFindings(motion: Motion, known: Known, playbook: Playbook, path: Path): Finding[] {
  const names = { ...known, people: playbook.people };
  const stageIds = new Set(motion.stages.map((stage) => stage.id));
  return [
    ...duplicates(motion.stages, [...path, 'stages'], 'stage'),
    ...duplicates(motion.stalls, [...path, 'stalls'], 'stallRule'),
    ...duplicates(motion.routing, [...path, 'routing'], 'routingRule'),
    ...motion.routing.flatMap(({ to }, r) => validateRouting(to, names, [...path, 'routing', r, 'to'])),
    ...validateSequences(motion, known, path),
    ...validateHandoffs(motion, known, playbook, path),
    ...ambiguousNames(motion, path),
    ...motion.stages.flatMap((stage, s) => stageFindings(stage, known, [...path, 'stages', s])),
    ...(motion.progress?.properties ?? []).flatMap((property, p) =>
      missing('property', property, known.properties, [...path, 'progress', 'properties', p]),
    ),
    ...motion.stalls.flatMap((stall, s) => [
      ...unmeasured(motion, stall, [...path, 'stalls', s]),
      ...missing('sop', stall.sop, known.sops, [...path, 'stalls', s, 'sop']),
      ...repeated(stall.stages, [...path, 'stalls', s, 'stages']),
      ...(stall.stages ?? []).flatMap((id, i) =>
        missing('stage', id, stageIds, [...path, 'stalls', s, 'stages', i]),
      ),
    ]),
  ];
}

function stageFindings(stage: Stage, known: Known, path: Path): Finding[] {
  const findings = [
    ...duplicates(stage.steps, [...path, 'steps'], 'step'),
    ...duplicates(stage.exit, [...path, 'exit'], 'criterion'),
    ...stage.sops.flatMap((sop, s) => missing('sop', sop, known.sops, [...path, 'sops', s])),
  ];
  const earlier = new Set<string>();
  stage.steps.forEach((step, s) => {
    const here = [...path, 'steps', s];
    findings.push(
      ...missing('role', step.owner, known.roles, [...here, 'owner']),
      ...missing('sop', step.sop, known.sops, [...here, 'sop']),
      ...missing('sopDocument', step.requires, known.documents, [...here, 'requires']),
      ...missing('earlierStep', step.after, earlier, [...here, 'after'], () =>
        stage.steps.slice(0, s).map(({ id }) => id),
      ),
    );
    if (step.doneWhen !== 'ticked') {
      findings.push(
        ...missing('property', step.doneWhen.known, known.properties, [...here, 'doneWhen', 'known']),
      );
    }
    earlier.add(step.id);
  });
  stage.exit.forEach((criterion, c) => {
    findings.push(...missing('property', criterion.known, known.properties, [...path, 'exit', c, 'known']));
  });
  return findings;
}

function unmeasured({ progress }: Motion, { since }: StallRule, path: Path): Finding[] {
  if (since !== 'progress' || progress) return [];
  const message = { key: 'problem.progressNotSaid' } as const;
  return [
    {
      path: [...path, 'since'],
      message,
      hint: { key: 'problem.sayProgress', with: { activities: '{ activities: [reply, meeting] }' } },
    },
  ];
}

/** A host name that means two stages would make the stage a guess. */
function ambiguousNames(motion: Motion, path: Path): Finding[] {
  const findings: Finding[] = [];
  for (const host of hostIds) {
    const taken = new Map<string, string>();
    motion.stages.forEach((stage, s) => {
      for (const name of new Set(
        [stage.title, ...(stage.hosts?.[host] ?? [])].map((text) => text.trim().toLowerCase()),
      )) {
        const other = taken.get(name);
        if (other === undefined) taken.set(name, stage.id);
        else {
          const message = { key: 'problem.meansTwoStages', with: { host, name, other } } as const;
          findings.push({ path: [...path, 'stages', s], message, hint: { key: 'problem.giveToOne' } });
        }
      }
    });
  }
  const told = new Set<string>();
  return findings.filter(({ path: place }) => !told.has(String(place)) && told.add(String(place)));
}

/** Two motions may run on the same kind of record only when the pipelines tell them apart. */
function overlappingMotions(motions: readonly Motion[]): Finding[] {
  const findings: Finding[] = [];
  motions.forEach((motion, m) => {
    const other = motions.slice(0, m).find((before) => overlaps(before, motion));
    if (!other) return;
    const both = { other: other.id, object: motion.on.object };
    const message = { key: 'problem.sameRecords', with: both } as const;
    findings.push({ path: ['motions', m, 'on'], message, hint: { key: 'problem.differentPipelines' } });
  });
  return findings;
}

function overlaps(a: Motion, b: Motion): boolean {
  if (a.on.object !== b.on.object) return false;
  const [one, two] = [a.on.pipelines, b.on.pipelines];
  if (!one || !two) return true;
  return hostIds.some((host) => one[host]?.some((name) => two[host]?.includes(name)));
}
