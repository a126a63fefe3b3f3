/** The next Monday at 08:00 on this computer's clock, as a date and time field has it: `2026-11-30T08:00`. */
export function nextMonday(now: Date): string {
  const ahead = (8 - now.getDay()) % 7 || 7;
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead, 8);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T${two(day.getHours())}:${two(day.getMinutes())}`;
}

/** The moment that a date and time field means, as ISO 8601; undefined for one that is not filled in. */
export function findMoment(local: string): string | undefined {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
