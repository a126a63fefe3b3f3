/** An event of Chromium's tracing; times in microseconds, `tdur` on the thread's own clock. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
}

/** The tasks of the thread that has set a mark of this name (`performance.mark`). */
export function findTasks(events: readonly TraceEvent[], mark: string): TraceEvent[] {
  const marked = events.find(({ name }) => name === mark);
  return events.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' && name.endsWith('RunTask') && pid === marked?.pid && tid === marked.tid,
  );
}
