/** The week of a moment, named by its Monday in UTC (`2026-11-16`): weeks begin at the same time in every browser. */
export function weekOf(now: Date): string {
  const sinceMonday = (now.getUTCDay() + 6) % 7;
  return new Date(now.getTime() - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}
