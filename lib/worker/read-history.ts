import type { HistoryAnswer } from '../messages/panel-messages.ts';
import { type RecordRef, recordKey } from '../records/record-ref.ts';
import { historyEntry } from '../rules/history-entry.ts';
import { playbookWords } from '../rules/playbook-words.ts';
import { BackendError } from '../sync/backend.ts';
import { historyAnswer } from '../sync/history-protocol.ts';
import { callBackend } from './call-backend.ts';
import type { LocalCopy } from './local-copy.ts';
import type { Desk } from './page-desk.ts';

/**
 * A page of a record's history, in words. A browser keeps no journal: the backend gives the page, and what waits here to be
 * sent stands above the first one. Where the backend does not answer, that is all there is, with the reason.
 */
export async function readHistory(
  desk: Desk,
  copy: LocalCopy,
  record: RecordRef,
  before: string | undefined,
): Promise<HistoryAnswer> {
  const key = recordKey(record);
  const published = await copy.findPlaybook();
  const { handoffs } = await copy.stateOf(record, desk.ports.clock());
  const words = playbookWords(published, handoffs);
  const timeZone = published?.playbook.calendar.timeZone ?? 'UTC';
  const rows = before === undefined ? await copy.db.outbox.where('key').equals(key).sortBy('seq') : [];
  const waiting = rows.reverse().map(({ event }) => historyEntry(event, null, words));
  const query = new URLSearchParams({ key, ...(before === undefined ? {} : { before }) });
  const { server } = copy.connection;
  try {
    const page = await callBackend(desk.ports.fetch, `${server}/v1/record/history?${query}`, historyAnswer, {
      token: desk.connections.tokensOf(copy.connection),
    });
    const sent = new Set(page.events.map(({ event }) => event.id));
    const told = page.events.map(({ event, by }) => historyEntry(event, by.name, words));
    return {
      ok: true,
      entries: [...waiting.filter(({ id }) => !sent.has(id)), ...told],
      next: page.next,
      timeZone,
    };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    // Nobody has told of the record yet: its history begins with what waits here.
    if (error.code === 'unknown-record') return { ok: true, entries: waiting, next: null, timeZone };
    return { ok: false, message: error.message, entries: waiting, timeZone };
  }
}
