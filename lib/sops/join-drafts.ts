import { type Clash, mergeTexts } from '../playbook/merge/merge-texts.ts';
import type { SopDraft } from './sop-draft.ts';

export interface JoinedSop {
  draft: SopDraft;
  /** Places of the text that both changed differently: the draft has mine there. */
  clashes: Clash[];
}

/**
 * Puts a draft onto what somebody published meanwhile: what only one of both changed is taken from that one. Where both
 * changed the same lines of the text, mine stays and the place is told; of a field that both changed, mine stays.
 */
export function joinDrafts(base: SopDraft, mine: SopDraft, theirs: SopDraft): JoinedSop {
  const { text: body, clashes } = mergeTexts(base.body, mine.body, theirs.body);
  const head = <Key extends keyof SopDraft>(key: Key): SopDraft[Key] =>
    isSame(base[key], mine[key]) ? theirs[key] : mine[key];
  const attached = <Key extends keyof SopDraft['attach']>(key: Key) =>
    isSame(base.attach[key], mine.attach[key]) ? theirs.attach[key] : mine.attach[key];
  const joined = {
    id: theirs.id,
    title: head('title'),
    owner: head('owner'),
    verifier: head('verifier'),
    interval: head('interval'),
    layer: head('layer'),
    roles: head('roles'),
    tags: head('tags'),
    quiz: head('quiz'),
    attach: {
      motions: attached('motions'),
      stages: attached('stages'),
      steps: attached('steps'),
      fields: attached('fields'),
      urls: attached('urls'),
    },
    body,
  };
  return { draft: joined, clashes };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
