import type { HandoffSaying } from '../../../lib/messages/panel-messages.ts';
import type { HandoffView } from '../../../lib/records/handoff-view.ts';
import { useWrite } from '../use-write.ts';

/** Says a word of a handoff; `told` is announced once it is safe. True when it was kept. */
export type Say = (word: HandoffSaying, told: string) => Promise<boolean>;

interface Sayer {
  say: Say;
  /** Says by its address where the work goes on. */
  link: (address: string, told: string) => Promise<boolean>;
  pending: boolean;
  failure: string | null;
}

/** Words about one handoff, said of the record that is handed over, whichever record is on the page. */
export function useSay({ record, id, occurrence, part }: HandoffView, after: () => void): Sayer {
  const { write, pending, failure } = useWrite();
  const done = (isKept: boolean) => {
    if (isKept) after();
    return isKept;
  };
  return {
    say: (word, told) => write({ type: 'handoff.say', key: record, word }, told).then(done),
    link: (address, told) =>
      write(
        {
          type: 'handoff.link',
          key: record,
          handoff: id,
          occurrence: occurrence ?? '',
          address,
          ...(part ? { part: part.id } : {}),
        },
        told,
      ).then(done),
    pending,
    failure,
  };
}
