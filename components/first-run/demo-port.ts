import { eventOfWrite } from '../../lib/messages/event-of-write.ts';
import { type HistoryAnswer, type PanelAnswer, panelMessage } from '../../lib/messages/panel-messages.ts';
import { applyEvent } from '../../lib/records/apply-event.ts';
import type { Guidance } from '../../lib/records/guidance.ts';
import type { Actor, JournalEvent } from '../../lib/records/journal-event.ts';
import { recordKey } from '../../lib/records/record-ref.ts';
import type { RecordState } from '../../lib/records/record-state.ts';
import { evaluate } from '../../lib/rules/evaluate.ts';
import { historyEntry } from '../../lib/rules/history-entry.ts';
import { playbookWords } from '../../lib/rules/playbook-words.ts';
import { t } from '../../lib/text/t.ts';
import type { Message, Port } from '../port/port.ts';
import type { Demo } from './demo-events.ts';

/** How far a person has come with the demo. */
export interface DemoShot {
  isHidden: boolean;
  /** They finished a step, or answered a warning. */
  hasAnswered: boolean;
}

interface DemoPortOptions {
  demo: Demo;
  who: Actor;
  clock: () => Date;
  /** The chord that really opens the panel, or null where the browser gives none. */
  findChord: () => Promise<string | null>;
}

/**
 * Stands in the worker's place for the demo: the same rules over the same events, in memory. Nothing goes to the worker, so
 * nothing of the demo reaches this computer's store or the workspace.
 */
export class DemoPort implements Port {
  private readonly options: DemoPortOptions;
  private readonly listeners = new Set<() => void>();
  private events: readonly JournalEvent[];
  private shot: DemoShot = { isHidden: false, hasAnswered: false };

  constructor(options: DemoPortOptions) {
    this.options = options;
    this.events = options.demo.events;
  }

  readonly onNews = (listen: () => void): (() => void) => {
    this.listeners.add(listen);
    return () => this.listeners.delete(listen);
  };

  readonly snapshot = (): DemoShot => this.shot;

  /** What the rules say of the demo now. */
  guidance(): Guidance {
    const { demo, who, clock } = this.options;
    const state = this.events.reduce<RecordState | undefined>(
      (before, event) => applyEvent(before, event, who),
      undefined,
    );
    const guidance = state && evaluate(demo.published, state, clock());
    if (!guidance) throw new Error('The starter playbook of the demo says nothing of it.');
    return guidance;
  }

  async send(sent: Message): Promise<unknown> {
    const message = panelMessage.parse(sent);
    switch (message.type) {
      case 'panel.hello':
      case 'panel.read':
        return this.panel();
      case 'panel.ways':
        return { chord: await this.options.findChord() };
      case 'panel.hide':
      case 'panel.unhide':
        this.change({ isHidden: message.type === 'panel.hide' });
        return { ok: true };
      case 'panel.history':
        return this.history();
      case 'panel.issues':
        return { issues: [], failure: null };
      case 'issue.raise':
      case 'issue.withdraw':
        return { ok: false, message: t('firstRun.demo.noIssues') };
      case 'sop.read':
        return { found: false, ticks: [] };
      case 'sop.picture':
        return { url: null };
      case 'training.read':
        return { found: false };
      case 'training.mine':
        return { paths: [], again: [], mayLook: [] };
      case 'training.say':
      case 'training.older':
      case 'training.coaches':
      case 'training.open':
      case 'sop.tick':
      case 'sop.opened':
        return { ok: false };
      case 'asana.project':
      case 'asana.preview':
      case 'asana.make':
        return { ok: true, value: { problem: 'no-token', creation: null, preview: null } };
      case 'panel.heartbeat':
      case 'handoff.link':
      case 'panel.close':
      case 'panel.move':
      case 'panel.settings':
        return undefined;
      default: {
        const { demo, clock } = this.options;
        const event = eventOfWrite(message, {
          id: crypto.randomUUID(),
          record: demo.record,
          now: clock(),
          playbook: demo.published.version,
        });
        this.events = [...this.events, event];
        const isAnswer = event.type === 'step.done' || event.type.startsWith('flag.');
        this.change(isAnswer ? { hasAnswered: true } : {});
        return { ok: true };
      }
    }
  }

  /** What the panel shows of the demo now. */
  panel(): Extract<PanelAnswer, { show: 'guidance' }> {
    const { demo, who, clock } = this.options;
    const sync = { state: 'ok', message: null, lastContact: clock().toISOString(), waiting: 0, refused: [] };
    const guidance = this.guidance();
    return {
      show: 'guidance',
      key: recordKey(demo.record),
      guidance,
      sync: { ...sync, state: 'ok', refused: [] },
      reader: { member: who.id, person: guidance.owner?.person ?? null, card: [] },
    };
  }

  private history(): HistoryAnswer {
    const { published } = this.options.demo;
    const words = playbookWords(published);
    const entries = this.events.map((event) => historyEntry(event, this.options.who.name, words)).reverse();
    return { ok: true, entries, next: null, timeZone: published.playbook.calendar.timeZone };
  }

  private change(to: Partial<DemoShot>): void {
    this.shot = { ...this.shot, ...to };
    for (const listen of this.listeners) listen();
  }
}
