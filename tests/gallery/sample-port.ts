import type { Message, Port } from '../../components/port/port.ts';

type Answer = (message: Message) => unknown;

/** A worker's place, in memory: it answers by `answer`, remembers what it was sent, and can tell news. */
export class SamplePort implements Port {
  readonly sent: Message[] = [];
  private readonly listeners = new Set<() => void>();
  answer: Answer;

  constructor(answer: Answer) {
    this.answer = answer;
  }

  async send(message: Message): Promise<unknown> {
    this.sent.push(message);
    // As over the real wire, the answer is a copy.
    const answer = await this.answer(message);
    return answer === undefined ? undefined : structuredClone(answer);
  }

  onNews(listen: () => void): () => void {
    this.listeners.add(listen);
    return () => this.listeners.delete(listen);
  }

  /** Says `panel.changed` to whoever listens. */
  tell(): void {
    for (const listen of this.listeners) listen();
  }
}
