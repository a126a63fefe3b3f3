/** Calls `work` every so many ms while the tab is visible, until the signal aborts. Hidden tabs have no timer at all. */
export function whileVisible(work: () => void, every: number, signal: AbortSignal): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const follow = () => {
    clearInterval(timer);
    timer = document.hidden || signal.aborted ? undefined : setInterval(work, every);
  };
  follow();
  document.addEventListener('visibilitychange', follow, { signal });
  signal.addEventListener('abort', follow);
}
