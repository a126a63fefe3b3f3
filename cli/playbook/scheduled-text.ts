import type { ScheduledAnswer } from '../../lib/sync/admin-protocol.ts';

/** What is to be published at a time, one line each; of what was held a second line says why. */
export function scheduledText({ scheduled }: ScheduledAnswer): string[] {
  return scheduled.flatMap(({ id, at, name, note, base, scheduledBy, held }) => {
    const when = `${at.slice(0, 16).replace('T', ' ')} UTC`;
    const parts = [scheduledBy, name, ...(note ? [note] : []), `edited from version ${base}`];
    const line = `${held === null ? 'scheduled' : 'held'} ${id}  ${when} · ${parts.join(' · ')}`;
    return held === null ? [line] : [line, `        not published: ${held}`];
  });
}
