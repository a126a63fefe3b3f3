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
          ...missing('SOP', touch.sop, known.sops, [...here, 'touches', t, 'sop']),
        ]),
      ];
    }),
  ];
}

/** What a person has done is filed under the id, so steps and touches of a motion need different ones. */
function touchIds(motion: Motion, path: Path): Finding[] {
  const taken = new Map<string, string>();
  for (const stage of motion.stages) {
    for (const { id } of stage.steps) taken.set(id, `a step of the stage "${stage.id}"`);
  }
  const findings: Finding[] = [];
  motion.sequences.forEach((sequence, s) => {
    sequence.touches.forEach(({ id }, t) => {
      const other = taken.get(id);
      if (other === undefined) taken.set(id, `a touch of the sequence "${sequence.id}"`);
      else {
        const message = `${other} has the id "${id}" already`;
        const place = [...path, 'sequences', s, 'touches', t, 'id'];
        findings.push({
          path: place,
          message,
          hint: 'Each touch needs an id that nothing else of its motion has',
        });
      }
    });
  });
  return findings;
}

function fromFindings({ from }: Sequence, known: Known, path: Path): Finding[] {
  const unknown = missing('property', from, known.properties, [...path, 'from']);
  if (from === undefined || unknown.length > 0 || known.dates.has(from)) return unknown;
  const message = `a clock cannot count from "${from}", which is not a date`;
  return [
    { path: [...path, 'from'], message, hint: 'Give the property "type: date", or name one that is a date' },
  ];
}

function pauseFindings({ stopOn = [], pauseOn }: Sequence, path: Path): Finding[] {
  return pauseOn.flatMap((word, i): Finding[] => {
    if (word === 'away' || !stopOn.includes(word)) return [];
    const message = `"${word}" cannot both stop and pause the sequence`;
    return [{ path: [...path, 'pauseOn', i], message, hint: 'Keep it under "stopOn" or under "pauseOn"' }];
  });
}
