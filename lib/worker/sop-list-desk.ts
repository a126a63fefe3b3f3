import type { ReviewsView, SopEditMessage, VerifyAnswer } from '../messages/sop-edit-messages.ts';
import { foreignSops } from '../playbook/named-sops.ts';
import { archivesAt } from '../sops/trust.ts';
import { verifiersOf } from '../sops/verifiers.ts';
import { BackendError } from '../sync/backend.ts';
import { t } from '../text/t.ts';
import type { LocalCopy } from './local-copy.ts';
import type { Desk } from './page-desk.ts';
import { readReviews } from './read-reviews.ts';
import { fetchSopUses } from './sop-uses.ts';
import { sopsBackend } from './sops-backend.ts';

/** In milliseconds. */
const usesAge = 10 * 60_000;

type ListMessage = Extract<SopEditMessage, { type: `sopList.${string}` }>;

/** Answers what the dashboard says about all SOPs together. */
export async function answerSopList(
  desk: Pick<Desk, 'connections' | 'ports' | 'sync'>,
  copy: LocalCopy | undefined,
  message: ListMessage,
): Promise<ReviewsView | VerifyAnswer> {
  switch (message.type) {
    case 'sopList.reviews':
      if (copy) void freshenUses(desk, copy);
      return { reviews: copy ? await listReviews(copy, desk.ports.clock()) : [] };
    case 'sopList.verify':
      return copy ? verify(desk, copy, message.sops) : { done: [], failure: t('worker.connectFirst') };
  }
}

/** Whoever looks at the reviews gets them weighed by what is known now; the page reads them again when that is news. */
async function freshenUses(
  { connections, ports }: Pick<Desk, 'connections' | 'ports'>,
  copy: LocalCopy,
): Promise<void> {
  const token = connections.tokensOf(copy.connection);
  const asking = { fetch: ports.fetch, token, now: ports.clock(), age: usesAge };
  const isOther = await fetchSopUses(copy, asking).catch((error: unknown) => {
    // The person disconnected meanwhile, perhaps.
    if (copy.db.isOpen()) ports.log('the counts of SOPs were not brought up to date', error);
    return false;
  });
  if (isOther) await ports.tellPages();
}

async function listReviews(copy: LocalCopy, now: Date): Promise<ReviewsView['reviews']> {
  const playbook = (await copy.findWritten())?.playbook;
  const people = playbook?.people ?? [];
  const named = new Set(playbook ? foreignSops(playbook) : []);
  return (await readReviews(copy, now)).map((review) => ({
    ...review,
    // The playbook leads to it, so it stays.
    archivesAt: review.trust.state === 'expired' && !named.has(review.sop.id) ? archivesAt(review.sop) : null,
    people: verifiersOf(review.sop, { people }).people.map(({ name }) => name),
  }));
}

/** One after the other: what was kept before something fails stays kept. */
async function verify(
  desk: Pick<Desk, 'connections' | 'ports' | 'sync'>,
  copy: LocalCopy,
  sops: readonly { id: string; version: number }[],
): Promise<VerifyAnswer> {
  const { connection } = copy;
  const backend = sopsBackend(connection.server, desk.connections.tokensOf(connection), desk.ports.fetch);
  const done: string[] = [];
  let failure: string | null = null;
  for (const { id, version } of sops) {
    try {
      await backend.verify(id, version);
      done.push(id);
    } catch (error) {
      if (!(error instanceof BackendError)) throw error;
      failure ??= error.message;
      if (error.failure !== 'refused') break;
    }
  }
  await desk.sync.run(copy);
  return { done, failure };
}
