import type { RecordRef } from '../records/record-ref.ts';
import type { LocalCopy } from './local-copy.ts';
import type { Desk } from './page-desk.ts';

/** A record this browser has never seen is worth a short wait (ms), so that the line does not change under the eye. */
const firstFetchPatience = 700;

/** Follows a record from now on, and waits a moment for what the backend knows of one that is new here. */
export async function fetchWhenNew(
  { ports, live, sync }: Pick<Desk, 'ports' | 'live' | 'sync'>,
  copy: LocalCopy,
  record: RecordRef,
): Promise<void> {
  await copy.open(record, ports.clock());
  void live.ensure();
  if (!(await copy.needsFetch(record))) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, firstFetchPatience);
  });
  await Promise.race([sync.run(copy), enough]);
  clearTimeout(timer);
}
