import Dexie from 'dexie';
import type { ConnectAnswer, DisconnectAnswer } from '../messages/settings-messages.ts';
import { type Connection, ConnectionsDb, connectionId } from '../store/connections-db.ts';
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
  /** An open handle on the database, made again after the worker was ended. */
  #open: LocalCopy | undefined;

  constructor(ports: WorkerPorts) {
    this.#ports = ports;
    this.#tokens = new AccessTokens(ports, this.#list);
  }

  /** The access tokens of a connection. */
  tokensOf({ id, server }: Connection): TokenSource {
    return this.#tokens.of(id, server);
  }

  /** The local copy of the present connection, or nothing while the browser is not paired. */
  async find(): Promise<LocalCopy | undefined> {
    const connection = await this.#list.connections.orderBy('id').first();
    if (this.#open?.connection.id !== connection?.id) {
      this.#open?.db.close();
      this.#open = connection && this.#copyOf(connection);
    }
    return this.#open;
  }

  /** Pairs this browser. The answer of a failure tells the person what to do. */
  async connect(
    address: string,
    code: string,
  ): Promise<{ ok: true } | Extract<ConnectAnswer, { ok: false }>> {
    const server = findOrigin(address);
    if (!server) return { ok: false, message: t('worker.wrongAddress'), field: 'server' };
    if (code.trim() === '') return { ok: false, message: t('worker.enterCode'), field: 'code' };
    if (await this.find()) return { ok: false, message: t('worker.alreadyConnected') };
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
   * Connects this browser by what pairing or signing in has given. The same person's copy and what it has not sent
   * yet are taken up again. Throws a `BackendError` where unsent work of somebody else is in the way.
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
    const former = await this.find();
    if (former && former.connection.id !== id && (await former.db.outbox.count()) > 0) {
      void leave(server, { access: token, refresh }, this.#ports.fetch);
      const { name } = former.connection.member;
      const message = t('worker.anotherPerson', { member: member.name, name });
      throw new BackendError('refused', message);
    }
    const isBack = former?.connection.id === id;
    if (former && !isBack) await this.disconnect(true);
    await this.#deleteOrphans();
    await this.#list.connections.put({ id, server, refresh, workspace, member, since });
    await this.#tokens.keep(id, { token, expiresIn, refresh });
    if (isBack) await former.db.meta.delete('last-try');
  }

  /** Why this browser cannot be connected to a server now, or null. One that was signed out may come back there. */
  async refuseAnother(server: string): Promise<string | null> {
    const refusal = refuseByPolicy(await readCompanyPolicy(this.#ports), { server });
    if (refusal) return refusal;
    const present = await this.find();
    if (!present || present.connection.server === server) return null;
    return t('worker.anotherServer');
  }

  /** Forgets the connection and its local copy. Refused while events wait, unless the person gives them up. */
  disconnect(discard: boolean): Promise<DisconnectAnswer> {
    return this.#ports.exclusively(outboxLock, () => this.#disconnect(discard));
  }

  /** Forgets a connection that the person has ended from elsewhere, with its local copy. False where something was not
   *  sent: that stays until they sign in again or give it up. */
  dropEnded(copy: LocalCopy): Promise<boolean> {
    return this.#ports.exclusively(outboxLock, async () => {
      if ((await this.find()) !== copy || (await copy.db.outbox.count()) > 0) return false;
      return (await this.#disconnect(true)).ok;
    });
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

  async #disconnect(discard: boolean): Promise<DisconnectAnswer> {
    const copy = await this.find();
    if (!copy) return { ok: true };
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
    this.#open = undefined;
    copy.db.close();
    await this.#deleteOrphans();
    return { ok: true };
  }

  /** Deletes local copies without a connection: the worker may have been ended in the middle of disconnecting. */
  async #deleteOrphans(): Promise<void> {
    const kept = new Set((await this.#list.connections.toCollection().primaryKeys()).map(databaseName));
    const names = (await Dexie.getDatabaseNames()).filter((name) => name.startsWith(databaseName('')));
    for (const name of names) if (!kept.has(name)) await Dexie.delete(name);
  }
}

/** Which of the two fields a failure of pairing is about: a backend that refuses has been reached. */
function fieldOf(error: BackendError): 'server' | 'code' {
  return error.failure === 'refused' ? 'code' : 'server';
}
