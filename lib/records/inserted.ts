/** The list with the item in its place by time, then by event id; an event that is in already stays alone. */
export function inserted<T extends { event: string }>(list: T[], item: T, time: (item: T) => string): T[] {
  const key = (entry: T) => `${time(entry)} ${entry.event}`;
  if (list.some((entry) => key(entry) === key(item))) return list;
  return [...list, item].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
