import type { QueueFilter } from '../../lib/rules/queue/filter-queue.ts';
import { t } from '../../lib/text/t.ts';
import { Select } from '../ui/select.tsx';

interface DayFiltersProps {
  filter: QueueFilter;
  motions: readonly string[];
  onChange: (filter: QueueFilter) => void;
}

const all = '';

/** What of the day is to be seen. */
export function DayFilters({ filter, motions, onChange }: DayFiltersProps) {
  const kinds = kindNames.map((value) => ({ value, label: t(`day.kinds.${value}`) }));
  const chosen = (value: string) => kindNames.find((name) => name === value) ?? null;
  return (
    <fieldset className="day-filters">
      <legend className="visually-hidden">{t('day.filter.legend')}</legend>
      <Select
        aria-label={t('day.filter.kind')}
        value={filter.kind ?? all}
        options={[{ value: all, label: t('day.filter.allKinds') }, ...kinds]}
        onChange={(value) => onChange({ ...filter, kind: chosen(value) })}
      />
      {(motions.length > 1 || filter.motion !== null) && (
        <Select
          aria-label={t('day.filter.motion')}
          value={filter.motion ?? all}
          options={[
            { value: all, label: t('day.filter.allMotions') },
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
        <span>{t('day.filter.overdue')}</span>
      </label>
      <label className="pill">
        <input
          type="checkbox"
          checked={filter.onlyMoney}
          onChange={(event) => onChange({ ...filter, onlyMoney: event.target.checked })}
        />
        <span>{t('day.filter.money')}</span>
      </label>
    </fieldset>
  );
}

const kindNames = ['step', 'touch', 'warning', 'question', 'handoff', 'review', 'training'] as const;
