import { Cloud, Eye, type LucideIcon, UserRound, Workflow } from 'lucide-react';
import type { HistoryEntry } from '../../lib/records/history-entry.ts';
import { textLocale } from '../../lib/text/locale.ts';
import { say } from '../../lib/text/say.ts';
import { whoText } from './history-words.ts';

const icons: Record<NonNullable<HistoryEntry['via']>, LucideIcon> = {
  api: Workflow,
  import: Cloud,
  page: Eye,
  person: UserRound,
};

/** One thing that happened: what, further words on it, and who at what time (in the workspace's time zone). */
export function TimelineEntry({ entry, timeZone }: { entry: HistoryEntry; timeZone: string }) {
  const Icon = entry.via ? icons[entry.via] : UserRound;
  const { time, day } = formatsIn(timeZone);
  return (
    <li className="item">
      <span className="item-sign" aria-hidden="true">
        <Icon size={16} />
      </span>
      <span className="item-body">
        <span>
          {say(entry.what)}
          {entry.moment && ` (${entry.moment.word} ${day.format(new Date(entry.moment.at))})`}
        </span>
        {entry.lines
          .map((each) => say(each))
          .map((line) => (
            <small key={line}>{line}</small>
          ))}
        <small>
          <time dateTime={entry.at}>{time.format(new Date(entry.at))}</time>
          {' · '}
          {whoText(entry)}
        </small>
      </span>
    </li>
  );
}

interface Formats {
  time: Intl.DateTimeFormat;
  day: Intl.DateTimeFormat;
}

const formats = new Map<string, Formats>();

/** The formats of a time zone, made once: making them takes longer than an entry does. */
function formatsIn(timeZone: string): Formats {
  const before = formats.get(timeZone);
  if (before) return before;
  const made = {
    time: new Intl.DateTimeFormat(textLocale(), { hour: 'numeric', minute: '2-digit', timeZone }),
    day: new Intl.DateTimeFormat(textLocale(), { day: 'numeric', month: 'short', year: 'numeric', timeZone }),
  };
  formats.set(timeZone, made);
  return made;
}
