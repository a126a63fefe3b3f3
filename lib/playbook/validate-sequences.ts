import type { Text } from '../text/text.ts';
import { duplicates } from './duplicates.ts';
import type { Finding } from './finding.ts';
import type { Path } from './locate.ts';
import { type Known, missing } from './missing.ts';
import type { Motion } from './playbook-schema.ts';
import type { Sequence } from './sequence-schema.ts';

/** Finds what is wrong with the sequences of a motion at `path`: names that nothing carries, ids given twice, and
 *  words that contradict each other. */
export function validateSequences(motion: Motion, known: Known, path: Path): Finding[] {
  const stageIds = new Set(motion.stages.map(({ id }) => id));
  return [
    ...duplicates(motion.sequences, [...path, 'sequences'], 'sequence'),
    ...touchIds(motion, path),
    ...motion.sequences.flatMap((sequence, s) => {
      const here = [...path, 'sequences', s];
      return [
        ...(sequence.stages ?? []).flatMap((id, i) => missing('stage', id, stageIds, [...here, 'stages', i])),
        ...fromFindings(sequence, known, here),
        ...pauseFindings(sequence, here),
        ...sequence.touches.flatMap((touch, t) => [
          ...missing('role', touch.owner, known.roles, [...here, 'touches', t, 'owner']),
          ...missing('sop', touch.sop, known.sops, [...here, 'touches', t, 'sop']),
        ]),
      ];
    }),
  ];
}

/** What a person has done is filed under the id, so steps and touches of a motion need different ones. */
function touchIds(motion: Motion, path: Path): Finding[] {
  const taken = new Map<string, (id: string) => Text>();
  for (const stage of motion.stages) {
    for (const { id } of stage.steps)
      taken.set(id, (same) => ({ key: 'problem.stepHasId', with: { stage: stage.id, id: same } }));
  }
  const findings: Finding[] = [];
  motion.sequences.forEach((sequence, s) => {
    sequence.touches.forEach(({ id }, t) => {
      const other = taken.get(id);
      if (other === undefined)
        taken.set(id, (same) => ({ key: 'problem.touchHasId', with: { sequence: sequence.id, id: same } }));
      else {
        const message = other(id);
        const place = [...path, 'sequences', s, 'touches', t, 'id'];
        findings.push({
          path: place,
          message,
          hint: { key: 'problem.touchIdOfItsOwn' },
        });
      }
    });
  });
  return findings;
}

function fromFindings({ from }: Sequence, known: Known, path: Path): Finding[] {
  const unknown = missing('property', from, known.properties, [...path, 'from']);
  if (from === undefined || unknown.length > 0 || known.dates.has(from)) return unknown;
  const message = { key: 'problem.clockCountsFrom', with: { property: from } } as const;
  return [{ path: [...path, 'from'], message, hint: { key: 'problem.nameADate' } }];
}

function pauseFindings({ stopOn = [], pauseOn }: Sequence, path: Path): Finding[] {
  return pauseOn.flatMap((word, i): Finding[] => {
    if (word === 'away' || !stopOn.includes(word)) return [];
    const message = { key: 'problem.stopsAndPauses', with: { word } } as const;
    return [{ path: [...path, 'pauseOn', i], message, hint: { key: 'problem.keepUnderOne' } }];
  });
}
