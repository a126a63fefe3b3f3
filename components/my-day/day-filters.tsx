import type { QueueFilter } from '../../lib/rules/queue/filter-queue.ts';
import { Select } from '../ui/select.tsx';
import { kindWords } from './day-words.ts';

interface DayFiltersProps {
  filter: QueueFilter;
  motions: readonly string[];
  onChange: (filter: QueueFilter) => void;
}

const all = '';

/** What of the day is to be seen. */
export function DayFilters({ filter, motions, onChange }: DayFiltersProps) {
  const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));
  const chosen = (value: string) => kindNames.find((name) => name === value) ?? null;
  return (
    <fieldset className="day-filters">
      <legend className="visually-hidden">Show</legend>
      <Select
        aria-label="Kind"
        value={filter.kind ?? all}
        options={[{ value: all, label: 'All kinds' }, ...kinds]}
        onChange={(value) => onChange({ ...filter, kind: chosen(value) })}
      />
      {(motions.length > 1 || filter.motion !== null) && (
        <Select
          aria-label="Motion"
          value={filter.motion ?? all}
          options={[
            { value: all, label: 'All motions' },
            ...motions.map((one) => ({ value: one, label: one })),
          ]}
          onChange={(value) => onChange({ ...filter, motion: value === all ? null : value })}
        />
      )}
      <label className="pill">
        <input
          type="checkbox"
          checked={filter.onlyOverdue}
          onChange={(event) => onChange({ ...filter, onlyOverdue: event.target.checked })}
        />
        <span>Overdue</span>
      </label>
      <label className="pill">
        <input
          type="checkbox"
          checked={filter.onlyMoney}
          onChange={(event) => onChange({ ...filter, onlyMoney: event.target.checked })}
        />
        <span>Money</span>
      </label>
    </fieldset>
  );
}

const kindNames = ['step', 'touch', 'warning', 'question', 'review'] as const;
