import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { t } from '../../lib/text/t.ts';
import { LineField } from './line-field.tsx';
import { LinesField } from './lines-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { TicksField } from './ticks-field.tsx';

const covered = ['timeZone', 'workdays', 'opens', 'closes', 'holidays'];

const workdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

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
          label={t('playbookForm.timeZone')}
          hint={t('playbookForm.timeZoneHint')}
          examples={timeZones()}
          required={!isOwn}
        />
        <LineField
          path={[...path, 'opens']}
          label={t('playbookForm.dayBegins')}
          type="time"
          required={!isOwn}
        />
        <LineField
          path={[...path, 'closes']}
          label={t('playbookForm.dayEnds')}
          type="time"
          required={!isOwn}
        />
      </div>
      <TicksField
        path={[...path, 'workdays']}
        label={t('playbookForm.workdays')}
        options={workdays.map((value) => ({ value, label: t(`playbookForm.weekday.${value}`) }))}
        required={!isOwn}
      />
      <LinesField
        path={[...path, 'holidays']}
        label={isOwn ? t('playbookForm.furtherHolidays') : t('playbookForm.holidays')}
        hint={t('playbookForm.holidaysHint')}
        of="list"
      />
      <MoreInYaml path={path} covered={covered} />
    </>
  );
}

function timeZones(): string[] {
  return Intl.supportedValuesOf('timeZone');
}
