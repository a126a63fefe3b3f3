import * as z from 'zod/mini';
import type { SignInView } from '../messages/settings-messages.ts';
import { BackendError } from '../sync/backend.ts';
import { pairAnswer, refreshAnswer } from '../sync/protocol.ts';
import { deviceCodeAnswer, deviceTokenAnswer } from '../sync/sign-in-protocol.ts';
import { t } from '../text/t.ts';
import { callBackend } from './call-backend.ts';
import type { Connections } from './connections.ts';
import { requireSameProtocol } from './same-protocol.ts';
import type { WorkerPorts } from './worker-ports.ts';

/** What session storage holds while the person approves this browser on the backend's page. */
const pendingSignIn = z.object({
  server: z.string(),
  deviceCode: z.string(),
  userCode: z.string(),
  url: z.string(),
  expiresAt: z.string(),
  /** Not asked again before this moment (ms). */
  next: z.number(),
  interval: z.number(),
});
type Pending = z.infer<typeof pendingSignIn>;

const key = 'sign-in';
const tokens = z.object({ ...pairAnswer.shape, ...refreshAnswer.shape });

/**
 * Connecting this browser by a code that a person approves on the backend's page. Everything lies in session storage:
 * the worker may be ended while the person types a password, and the next look goes on where it was.
 */
export class DeviceSignIn {
  readonly #ports: WorkerPorts;
  readonly #connections: Connections;

  constructor(ports: WorkerPorts, connections: Connections) {
    this.#ports = ports;
    this.#connections = connections;
  }

  /** Asks the backend at an origin for a code. Throws a `BackendError` with a sentence. */
  async start(server: string): Promise<SignInView> {
    const { fetch } = this.#ports;
    await requireSameProtocol(server, fetch);
    const answer = await callBackend(fetch, `${server}/v1/device/code`, deviceCodeAnswer, {
      body: { device: this.#ports.deviceName() },
      program: this.#program(),
    });
    const { deviceCode, userCode, path, expiresAt, interval } = answer;
    const next = this.#ports.clock().getTime() + interval * 1000;
    const url = `${server}${path}`;
    await this.#keep({ server, deviceCode, userCode, url, expiresAt, next, interval });
    return { state: 'waiting', server, userCode, url, expiresAt };
  }

  /** How it stands; asks the backend when its time has come. One look at a time, in all contexts. */
  look(): Promise<SignInView> {
    return this.#ports.exclusively(key, async () => {
      const pending = await this.#find();
      if (!pending) return { state: 'none' };
      const { server, userCode, url, expiresAt, next } = pending;
      const waiting: SignInView = { state: 'waiting', server, userCode, url, expiresAt };
      const now = this.#ports.clock().getTime();
      if (now < next) return waiting;
      await this.#keep({ ...pending, next: now + pending.interval * 1000 });
      try {
        return (await this.#ask(pending)) ? { state: 'connected' } : waiting;
      } catch (error) {
        if (!(error instanceof BackendError)) throw error;
        // A backend that is away or busy for a moment is asked again; one that decided is not.
        if (error.failure !== 'refused') return waiting;
        await this.cancel();
        return { state: 'ended', server, message: error.message };
      }
    });
  }

  async cancel(): Promise<void> {
    await this.#ports.session.remove(key);
  }

  /** True when the tokens came and this browser is connected. */
  async #ask({ server, deviceCode }: Pending): Promise<boolean> {
    const { fetch } = this.#ports;
    const answer = await callBackend(fetch, `${server}/v1/device/token`, deviceTokenAnswer, {
      body: { deviceCode },
      program: this.#program(),
    });
    if (answer.state === 'waiting') return false;
    const paired = tokens.safeParse(answer);
    if (!paired.success) throw new BackendError('refused', t('worker.tooOldToSignIn'));
    await this.#connections.adopt(server, paired.data);
    await this.cancel();
    return true;
  }

  #program(): string {
    return `extension ${this.#ports.version()}`;
  }

  async #keep(pending: Pending): Promise<void> {
    await this.#ports.session.set(key, pending);
  }

  async #find(): Promise<Pending | undefined> {
    const parsed = pendingSignIn.safeParse(await this.#ports.session.get(key));
    return parsed.success ? parsed.data : undefined;
  }
}
