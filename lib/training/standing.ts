import type { Quiz } from './quiz-schema.ts';
import type { Attempt, TrainingState } from './training-state.ts';

/** As much of a published SOP as training looks at. */
export interface TrainedSop {
  version: number;
  materialVersion: number;
  quiz?: Quiz | undefined;
}

/** A passed quiz: of which version, when, and until when it holds (ISO 8601; null: until a material change). */
export interface Certificate {
  version: number;
  passedAt: string;
  until: string | null;
}

/** How somebody stands with an SOP. */
export interface Standing {
  /** `changed`: they have read it before its last material change. */
  read: 'never' | 'current' | 'changed';
  readVersion: number | null;
  /** `none`: it asks nothing. `open`: not passed yet. `lapsed`: passed, and either expired or changed since. */
  quiz: 'none' | 'open' | 'passed' | 'lapsed';
  certificate: Certificate | null;
  /** How often they may try now, and from when on again (ISO 8601); null: as often as they like. */
  tries: { left: number; again: string | null } | null;
  /** Read as it is now and, where it asks questions, passed: what a step that requires it asks for. */
  isMet: boolean;
}

const day = 86_400_000;

/** How somebody stands with an SOP as of `now`: of what they did, and of nothing else. */
export function standingOf(sop: TrainedSop, state: TrainingState, now: Date): Standing {
  const read = readOf(sop, state);
  const certificate = certificateOf(sop, state, now);
  const wasPassed = state.attempts.some(({ passed }) => passed);
  const quiz = !sop.quiz ? 'none' : certificate ? 'passed' : wasPassed ? 'lapsed' : 'open';
  return {
    read,
    readVersion: state.read?.version ?? null,
    quiz,
    certificate,
    tries: triesOf(sop, state, now),
    isMet: read === 'current' && (quiz === 'none' || quiz === 'passed'),
  };
}

/** Only a material change asks for it to be read again. Whoever passed has read what they were asked about. */
function readOf({ materialVersion }: TrainedSop, { read }: TrainingState): Standing['read'] {
  if (!read) return 'never';
  return read.version >= materialVersion ? 'current' : 'changed';
}

/** The certificate that holds longest; none without a pass since the last material change. */
function certificateOf(sop: TrainedSop, state: TrainingState, now: Date): Certificate | null {
  if (!sop.quiz) return null;
  const { valid } = sop.quiz;
  const days = valid === undefined ? null : Number.parseInt(valid, 10);
  const last = state.attempts.findLast(
    ({ passed, version, at }) =>
      passed && version >= sop.materialVersion && new Date(at).getTime() <= now.getTime(),
  );
  if (!last) return null;
  const end = days === null ? null : new Date(last.at).getTime() + days * day;
  if (end !== null && end <= now.getTime()) return null;
  return {
    version: last.version,
    passedAt: last.at,
    until: end === null ? null : new Date(end).toISOString(),
  };
}

/** Whether a certificate ends soon: in the last fifth of its time, two weeks at most. */
export function isEnding({ passedAt, until }: Certificate, now: Date): boolean {
  if (until === null) return false;
  const end = timeOf(until);
  const notice = Math.min(14 * day, (end - timeOf(passedAt)) / 5);
  return end - now.getTime() <= notice;
}

/** What was tried within the last 24 hours counts, whatever the version. */
function triesOf({ quiz }: TrainedSop, state: TrainingState, now: Date): Standing['tries'] {
  if (quiz?.attempts === undefined) return null;
  const since = now.getTime() - day;
  const recent = state.attempts.filter(({ at }) => timeOf(at) > since && timeOf(at) <= now.getTime());
  const left = Math.max(0, quiz.attempts - recent.length);
  const first = recent.at(-quiz.attempts);
  const again = left === 0 && first ? new Date(timeOf(first.at) + day).toISOString() : null;
  return { left, again };
}

function timeOf(at: Attempt['at']): number {
  return new Date(at).getTime();
}
