import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { LineField } from './line-field.tsx';
import { LinesField } from './lines-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { TicksField } from './ticks-field.tsx';

const covered = ['timeZone', 'workdays', 'opens', 'closes', 'holidays'];

const workdays = [
  { value: 'mon', label: 'Monday' },
  { value: 'tue', label: 'Tuesday' },
  { value: 'wed', label: 'Wednesday' },
  { value: 'thu', label: 'Thursday' },
  { value: 'fri', label: 'Friday' },
  { value: 'sat', label: 'Saturday' },
  { value: 'sun', label: 'Sunday' },
];

interface CalendarFieldsProps {
  path: EditPath;
  /** A person's own calendar says only what is different; the company's says everything. */
  isOwn: boolean;
}

/** When people work: time zone, workdays, opening hours, holidays. */
export function CalendarFields({ path, isOwn }: CalendarFieldsProps) {
  return (
    <>
      <div className="form-columns">
        <LineField
          path={[...path, 'timeZone']}
          label="Time zone"
          hint="Such as Europe/Berlin."
          examples={timeZones()}
          required={!isOwn}
        />
        <LineField path={[...path, 'opens']} label="Day begins" type="time" required={!isOwn} />
        <LineField path={[...path, 'closes']} label="Day ends" type="time" required={!isOwn} />
      </div>
      <TicksField path={[...path, 'workdays']} label="Workdays" options={workdays} required={!isOwn} />
      <LinesField
        path={[...path, 'holidays']}
        label={isOwn ? 'Further holidays' : 'Holidays'}
        hint="One day in each line, such as 2026-12-24."
        of="list"
      />
      <MoreInYaml path={path} covered={covered} />
    </>
  );
}

function timeZones(): string[] {
  return Intl.supportedValuesOf('timeZone');
}
