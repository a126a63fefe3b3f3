import { Cloud, Eye, type LucideIcon, UserRound, Workflow } from 'lucide-react';
import { findAdapter } from '../../lib/hosts/adapters.ts';
import { recordAddress } from '../../lib/hosts/parse-address.ts';
import type { HistoryEntry } from '../../lib/records/history-entry.ts';
import { parseRecordKey } from '../../lib/records/parse-record-key.ts';
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
            <small key={line}>
              <Line text={line} />
            </small>
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

/** A further word; another record's key stands as the way to that record. */
function Line({ text }: { text: string }) {
  const ref = parseRecordKey(text);
  const adapter = ref && findAdapter(ref.host);
  if (!ref || !adapter) return text;
  const address = recordAddress(adapter, ref);
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {address}
    </a>
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
