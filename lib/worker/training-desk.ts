import type {
  CoachesAnswer,
  OlderText,
  TrainingMessage,
  TrainingSaid,
  TrainingSaying,
  TrainingView,
} from '../messages/training-messages.ts';
import type { PublishedSop } from '../sops/sop-document.ts';
import { BackendError } from '../sync/backend.ts';
import { sopAnswer } from '../sync/sops-protocol.ts';
import { coachesAnswer, type TrainingWord } from '../sync/training-protocol.ts';
import { t } from '../text/t.ts';
import { judgeQuiz } from '../training/judge-quiz.ts';
import { standingOf } from '../training/standing.ts';
import { type TrainingFact, untrained } from '../training/training-state.ts';
import { callBackend } from './call-backend.ts';
import type { LocalCopy } from './local-copy.ts';
import { noTraining, readMyTraining } from './my-training.ts';
import type { Desk } from './page-desk.ts';
import { findRefusal, keepWord, readTraining } from './training.ts';

type TrainingDesk = Pick<Desk, 'ports' | 'sync' | 'connections'>;

/** Answers what surfaces ask and say about reading and passing SOPs. */
export async function answerTraining(
  desk: TrainingDesk,
  copy: LocalCopy | undefined,
  message: TrainingMessage,
): Promise<unknown> {
  if (message.type === 'training.open') {
    await desk.ports.openDashboard('training');
    return { ok: true };
  }
  if (message.type === 'training.mine') return copy ? readMyTraining(copy, desk.ports.clock()) : noTraining;
  if (message.type === 'training.read') return readOne(desk, copy, message.id);
  if (!copy) return { ok: false, message: t('worker.notConnectedUnchanged') };
  if (message.type === 'training.say') return sayWord(desk, copy, message.word);
  if (message.type === 'training.coaches') return findCoaches(desk, copy, message.id);
  return findOlder(desk, copy, message.id, message.version);
}

async function readOne(desk: TrainingDesk, copy: LocalCopy | undefined, id: string): Promise<TrainingView> {
  const sop = await copy?.sops.find(id);
  if (!copy || !sop) return { found: false };
  const state = (await readTraining(copy)).get(id) ?? untrained;
  return {
    found: true,
    title: sop.title,
    version: sop.version,
    quiz: sop.quiz ?? null,
    standing: standingOf(sop, state, desk.ports.clock()),
    refused: await findRefusal(copy, id),
  };
}

/** Keeps a word here at once; whatever shows it is told, and it is sent. */
async function sayWord(desk: TrainingDesk, copy: LocalCopy, saying: TrainingSaying): Promise<TrainingSaid> {
  const sop = await copy.sops.find(saying.sop);
  if (!sop) return { ok: false, message: t('training.gone') };
  // A newer version came while they read: what they say is of that older one.
  if (saying.type === 'quiz.answered' && saying.version !== sop.version)
    return { ok: false, message: t('training.moved') };
  const at = desk.ports.clock();
  const word: TrainingWord = { ...saying, id: crypto.randomUUID(), at: at.toISOString() };
  const state = (await readTraining(copy)).get(sop.id) ?? untrained;
  if (word.type === 'quiz.answered' && standingOf(sop, state, at).tries?.left === 0)
    return { ok: false, message: t('training.noTries') };
  await keepWord(copy, word, factOf(word, sop));
  await desk.ports.tellPages();
  void desk.sync.run();
  return { ok: true };
}

function factOf(word: TrainingWord, { quiz }: PublishedSop): TrainingFact {
  const { id, version, at } = word;
  if (word.type === 'sop.read' || !quiz) return { type: 'read', version, at };
  const { right, passed } = judgeQuiz(quiz, word.answers);
  const count = right.filter(Boolean).length;
  return { type: 'answered', id, version, at, right: count, of: right.length, passed };
}

async function findCoaches(desk: TrainingDesk, copy: LocalCopy, id: string): Promise<CoachesAnswer> {
  const { server } = copy.connection;
  const token = desk.connections.tokensOf(copy.connection);
  try {
    const url = `${server}/v1/training/coaches?sop=${encodeURIComponent(id)}`;
    const { coaches } = await callBackend(desk.ports.fetch, url, coachesAnswer, { token });
    return { ok: true, coaches };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return { ok: false, message: error.message };
  }
}

async function findOlder(
  desk: TrainingDesk,
  copy: LocalCopy,
  id: string,
  version: number,
): Promise<OlderText> {
  const { server } = copy.connection;
  const token = desk.connections.tokensOf(copy.connection);
  try {
    const url = `${server}/v1/sop?id=${encodeURIComponent(id)}&version=${version}`;
    const { sop } = await callBackend(desk.ports.fetch, url, sopAnswer, { token });
    return { ok: true, body: sop.body };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return { ok: false, message: error.message };
  }
}
