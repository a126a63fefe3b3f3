import Dexie from 'dexie';
import type { ConnectAnswer, DisconnectAnswer } from '../messages/settings-messages.ts';
import type { RecordRef } from '../records/record-ref.ts';
import { type Connection, ConnectionsDb, connectionId } from '../store/connections-db.ts';
import { searchName } from '../store/search-db.ts';
import { databaseName, WorkspaceDb } from '../store/workspace-db.ts';
import { BackendError } from '../sync/backend.ts';
import type { PairAnswer, TokenSet } from '../sync/protocol.ts';
import { numberText } from '../text/number-text.ts';
import { t } from '../text/t.ts';
import { AccessTokens } from './access-tokens.ts';
import type { TokenSource } from './call-backend.ts';
import { readCompanyPolicy, refuseByPolicy } from './company-policy.ts';
import { findOrigin } from './find-origin.ts';
import { leave, pair } from './http-backend.ts';
import { LocalCopy } from './local-copy.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** Writing into the outbox and disconnecting take turns. */
const outboxLock = 'outbox';

/** The pairings of this browser, and the local copy of each. */
export class Connections {
  readonly #ports: WorkerPorts;
  readonly #list = new ConnectionsDb();
  readonly #tokens: AccessTokens;
  /** Open handles on the databases by connection, made again after the worker was ended. */
  readonly #open = new Map<string, LocalCopy>();

  constructor(ports: WorkerPorts) {
    this.#ports = ports;
    this.#tokens = new AccessTokens(ports, this.#list);
  }

  /** The access tokens of a connection. */
  tokensOf({ id, server }: Connection): TokenSource {
    return this.#tokens.of(id, server);
  }

  /** The local copies of all workspaces that this browser is connected to: first the one that the extension's own pages
   *  show, because it was chosen last, then the others by when they were connected. */
  async all(): Promise<LocalCopy[]> {
    const rows = await this.#list.connections.toArray();
    const [chosen] = rows.toSorted((a, b) => (b.chosenAt ?? 0) - (a.chosenAt ?? 0));
    rows.sort((a, b) => Number(b === chosen) - Number(a === chosen) || a.since.localeCompare(b.since));
    const kept = new Set(rows.map(({ id }) => id));
    for (const [id, copy] of this.#open) {
      if (kept.has(id)) continue;
      copy.close();
      this.#open.delete(id);
    }
    return rows.map((row) => {
      const copy = this.#open.get(row.id) ?? this.#copyOf(row);
      this.#open.set(row.id, copy);
      return copy;
    });
  }

  /** The local copy that the extension's own pages show, or nothing while the browser is not paired. */
  async find(): Promise<LocalCopy | undefined> {
    return (await this.all())[0];
  }

  /** The local copy of one connection, by its id. */
  async get(id: string): Promise<LocalCopy | undefined> {
    return (await this.all()).find(({ connection }) => connection.id === id);
  }

  /**
   * The local copy of the workspace to which an account of a host belongs. Where two name it, the chosen one counts;
   * where none does, or no account is given, one that has any account of the host, the chosen one first.
   */
  async findFor({ host, account }: { host: string; account?: string }): Promise<LocalCopy | undefined> {
    const copies = await this.all();
    if (copies.length < 2) return copies[0];
    const held = await Promise.all(
      copies.map(async (copy) => {
        const accounts = (await copy.accounts()).filter((one) => one.host === host);
        return {
          copy,
          isOfHost: accounts.length > 0,
          isOwn: accounts.some((one) => one.account === account),
        };
      }),
    );
    return (held.find(({ isOwn }) => isOwn) ?? held.find(({ isOfHost }) => isOfHost) ?? held[0])?.copy;
  }

  /** The account of the one record with that id that this browser keeps, in whichever workspace; nothing when there is
   *  none, or several. */
  async findAccount(record: Omit<RecordRef, 'account'>): Promise<string | undefined> {
    const found = await Promise.all((await this.all()).map((copy) => copy.findAccount(record)));
    const accounts = [...new Set(found.flatMap((account) => account ?? []))];
    return accounts.length === 1 ? accounts[0] : undefined;
  }

  /** Shows a workspace in the extension's own pages from now on. False where the browser is not connected to it. */
  async choose(id: string): Promise<boolean> {
    return (await this.#list.connections.update(id, { chosenAt: await this.#now() })) > 0;
  }

  /** Later than any choice before, also where the computer's clock was put back. */
  async #now(): Promise<number> {
    const chosen = (await this.#list.connections.toArray()).map(({ chosenAt = 0 }) => chosenAt + 1);
    return Math.max(this.#ports.clock().getTime(), ...chosen);
  }

  /** Pairs this browser. The answer of a failure tells the person what to do. */
  async connect(
    address: string,
    code: string,
  ): Promise<{ ok: true } | Extract<ConnectAnswer, { ok: false }>> {
    const server = findOrigin(address);
    if (!server) return { ok: false, message: t('worker.wrongAddress'), field: 'server' };
    if (code.trim() === '') return { ok: false, message: t('worker.enterCode'), field: 'code' };
    const refusal = refuseByPolicy(await readCompanyPolicy(this.#ports), { server });
    if (refusal) return { ok: false, message: refusal, field: 'server' };
    try {
      const asked = {
        code: code.trim(),
        device: this.#ports.deviceName(),
        program: `extension ${this.#ports.version()}`,
      };
      await this.adopt(server, await pair(server, asked, this.#ports.fetch));
      return { ok: true };
    } catch (error) {
      if (error instanceof BackendError) return { ok: false, message: error.message, field: fieldOf(error) };
      throw error;
    }
  }

  /**
   * Connects this browser by what pairing or signing in has given, beside the workspaces that it is connected to
   * already, and shows it. The same person's copy and what it has not sent yet are taken up again. Somebody else takes
   * the place of who was connected to the same workspace; throws a `BackendError` where unsent work of theirs is in the
   * way.
   */
  async adopt(server: string, answer: PairAnswer & TokenSet): Promise<void> {
    const { token, expiresIn, refresh, workspace, member } = answer;
    const id = connectionId(server, workspace.id, member.id);
    const since = this.#ports.clock().toISOString();
    const refusal = refuseByPolicy(await readCompanyPolicy(this.#ports), { server, workspace });
    if (refusal) {
      void leave(server, { access: token, refresh }, this.#ports.fetch);
      throw new BackendError('refused', refusal);
    }
    const former = (await this.all()).find(
      ({ connection }) => connection.server === server && connection.workspace.id === workspace.id,
    );
    if (former && former.connection.id !== id && (await former.db.outbox.count()) > 0) {
      void leave(server, { access: token, refresh }, this.#ports.fetch);
      const { name } = former.connection.member;
      const message = t('worker.anotherPerson', { member: member.name, name });
      throw new BackendError('refused', message);
    }
    const isBack = former?.connection.id === id;
    if (former && !isBack) await this.disconnect(former, true);
    await this.#deleteOrphans();
    const chosenAt = await this.#now();
    await this.#list.connections.put({ id, server, refresh, workspace, member, since, chosenAt });
    await this.#tokens.keep(id, { token, expiresIn, refresh });
    if (isBack) await former.db.meta.delete('last-try');
  }

  /** Why the company does not want this browser connected to a server, or null. */
  async refuseServer(server: string): Promise<string | null> {
    return refuseByPolicy(await readCompanyPolicy(this.#ports), { server });
  }

  /** Forgets a connection and its local copy. Refused while events wait, unless the person gives them up. */
  disconnect(copy: LocalCopy, discard: boolean): Promise<DisconnectAnswer> {
    return this.#ports.exclusively(outboxLock, () => this.#disconnect(copy, discard));
  }

  /** Forgets a connection that the person has ended from elsewhere, with its local copy. False where something was not
   *  sent: that stays until they sign in again or give it up. */
  dropEnded(copy: LocalCopy): Promise<boolean> {
    return this.#ports.exclusively(outboxLock, async () => {
      if (!(await this.has(copy)) || (await copy.db.outbox.count()) > 0) return false;
      return (await this.#disconnect(copy, true)).ok;
    });
  }

  /** Whether the browser is still connected to the workspace of a copy. */
  async has(copy: LocalCopy): Promise<boolean> {
    return (await this.all()).includes(copy);
  }

  /** A copy whose outbox takes nothing any more once its connection is gone. */
  #copyOf(connection: Connection): LocalCopy {
    return new LocalCopy(connection, new WorkspaceDb(connection.id), (work) =>
      this.#ports.exclusively(outboxLock, async () => {
        const isThere = (await this.#list.connections.get(connection.id)) !== undefined;
        if (!isThere) throw new Error(t('worker.disconnected'));
        await work();
      }),
    );
  }

  async #disconnect(copy: LocalCopy, discard: boolean): Promise<DisconnectAnswer> {
    if (!(await this.has(copy))) return { ok: true };
    const waiting = await copy.db.outbox.count();
    if (waiting > 0 && !discard) {
      const message = t('worker.notReached', waiting, { n: numberText(waiting) });
      return { ok: false, waiting, message };
    }
    // The connection first: whatever is still running then knows that its copy is gone.
    const { id, server } = copy.connection;
    const refresh = (await this.#list.connections.get(id))?.refresh ?? copy.connection.refresh;
    await this.#list.connections.delete(id);
    const access = await this.#tokens.forget(id);
    void leave(server, { access, refresh }, this.#ports.fetch);
    this.#open.delete(id);
    copy.close();
    await this.#deleteOrphans();
    return { ok: true };
  }

  /** Deletes local copies without a connection: the worker may have been ended in the middle of disconnecting. */
  async #deleteOrphans(): Promise<void> {
    const ids = await this.#list.connections.toCollection().primaryKeys();
    const kept = new Set(ids.flatMap((id) => [databaseName(id), searchName(id)]));
    // An index of another form is nobody's any more.
    const names = (await Dexie.getDatabaseNames()).filter(
      (name) => name.startsWith(databaseName('')) || name.startsWith('waymark-search-'),
    );
    for (const name of names) if (!kept.has(name)) await Dexie.delete(name);
  }
}

/** Which of the two fields a failure of pairing is about: a backend that refuses has been reached. */
function fieldOf(error: BackendError): 'server' | 'code' {
  return error.failure === 'refused' ? 'code' : 'server';
}
