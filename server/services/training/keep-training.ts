import { mayRead, type Reader } from '../../../lib/sops/readers.ts';
import { type PublishedSop, sopDocument } from '../../../lib/sops/sop-document.ts';
import type { TrainingResult, TrainingWord } from '../../../lib/sync/training-protocol.ts';
import { judgeQuiz } from '../../../lib/training/judge-quiz.ts';
import type { Quiz } from '../../../lib/training/quiz-schema.ts';
import { standingOf } from '../../../lib/training/standing.ts';
import {
  type TrainingFact,
  type TrainingState,
  untrained,
  withFact,
} from '../../../lib/training/training-state.ts';
import type { Deps } from '../../deps.ts';
import { findSop } from '../../store/find-sop.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import { readEntities } from '../../store/read-entities.ts';
import { ownScope } from '../../store/scope-counters.ts';
import type { Writer } from '../../store/tables.ts';
import { writeEntities } from '../../store/write-entities.ts';
import type { Caller } from '../caller.ts';
import { readerOf } from '../sops/reader-of.ts';

/** More attempts than a person makes with one SOP. */
const mostAttempts = 500;

/**
 * Keeps what the caller has read and answered, each word once by its id. Answers are judged here, by the questions of
 * the version that was answered: what a browser says of its own result counts for nothing. A word is refused alone,
 * with a sentence that says why.
 */
export async function keepTraining(
  deps: Deps,
  caller: Caller,
  words: readonly TrainingWord[],
): Promise<TrainingResult[]> {
  const { workspace, member } = caller;
  const scope = ownScope(member.id);
  const now = deps.clock().toISOString();
  const results = await inWorkspace(deps.db, workspace, async (trx) => {
    const reader = await readerOf(deps, trx, caller);
    const ids = [...new Set(words.map(({ sop }) => sop))];
    const before = await readEntities<TrainingState>(trx, workspace, scope, 'training', ids);
    const states = new Map(before);
    const told: TrainingResult[] = [];
    for (const word of words) {
      const state = states.get(word.sop) ?? untrained;
      // A clock that is ahead must not make a certificate last longer.
      const at = word.at < now ? word.at : now;
      const judged = await judge(trx, workspace, reader, { ...word, at }, state);
      if ('reason' in judged) {
        told.push({ id: word.id, status: 'refused', reason: judged.reason });
        continue;
      }
      const after = judged.fact ? withFact(state, judged.fact) : state;
      told.push({ id: word.id, status: after === state ? 'duplicate' : 'applied' });
      if (after !== state) states.set(word.sop, after);
    }
    const changed = [...states].flatMap(([id, data]) =>
      before.get(id) === data ? [] : [{ kind: 'training', id, data }],
    );
    await writeEntities(trx, workspace, scope, changed);
    return told;
  });
  if (results.some(({ status }) => status === 'applied')) deps.pokes.send(workspace, new Set([scope]));
  return results;
}

async function judge(
  trx: Writer,
  workspace: string,
  reader: Reader,
  word: TrainingWord,
  state: TrainingState,
): Promise<{ fact: TrainingFact | null } | { reason: string }> {
  const { id, sop: name, version, at } = word;
  if (state.attempts.some((one) => one.id === id)) return { fact: null };
  const sop = await findSop(trx, workspace, name);
  if (!sop || sop.status === 'archived' || !mayRead(sop, reader))
    return { reason: `There is no SOP "${name}" that you may read any more.` };
  if (version > sop.version)
    return { reason: `"${sop.title}" has no version ${version}; it is at version ${sop.version}.` };
  if (word.type === 'sop.read') return { fact: { type: 'read', version, at } };
  const quiz = await findQuiz(trx, workspace, sop, version);
  if (!quiz) return { reason: `Version ${version} of "${sop.title}" asks no questions.` };
  const { tries } = standingOf({ ...sop, quiz }, state, new Date(at));
  if (tries?.left === 0 || state.attempts.length >= mostAttempts)
    return { reason: `The questions of "${sop.title}" were answered as often as they may be in 24 hours.` };
  const { right, passed } = judgeQuiz(quiz, word.answers);
  const count = right.filter(Boolean).length;
  return { fact: { type: 'answered', id, version, at, right: count, of: right.length, passed } };
}

/** The questions of a version of an SOP. */
async function findQuiz(
  trx: Writer,
  workspace: string,
  sop: PublishedSop,
  version: number,
): Promise<Quiz | undefined> {
  if (version === sop.version) return sop.quiz;
  const row = await trx
    .selectFrom('sop_versions')
    .select('data')
    .where('workspace', '=', workspace)
    .where('id', '=', sop.id)
    .where('number', '=', version)
    .executeTakeFirst();
  return row && sopDocument.parse(JSON.parse(row.data)).quiz;
}
