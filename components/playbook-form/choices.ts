import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import { type PropertyType, propertyTypes, propertyTypesOf } from '../../lib/playbook/property-types.ts';
import { activityKinds } from '../../lib/records/activity.ts';
import { coreProperties } from '../../lib/records/observation.ts';
import { corePropertyTexts } from '../../lib/records/property-titles.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import type { SelectOption } from '../ui/select.tsx';
import { choicesOf, listAt, textOf } from './content-words.ts';

/** The playbook's roles as choices. */
export function roleChoices(content: unknown): SelectOption[] {
  return choicesOf(listAt(content, ['roles']));
}

/** The playbook's people as choices. */
export function peopleChoices(content: unknown): SelectOption[] {
  return choicesOf(listAt(content, ['people']));
}

/** What can happen around a record, as choices. */
export function activityChoices(): SelectOption[] {
  return activityKinds.map((value) => ({ value, label: t(`playbookForm.activity.${value}`) }));
}

/** The properties whose values are days, as choices. */
export function dateChoices(content: unknown): SelectOption[] {
  const core = propertyTypesOf({ properties: [] });
  return propertyChoices(content).filter(
    ({ value }) => (findOwnType(content, value) ?? core.get(value)) === 'date',
  );
}

/** All that can be known of a record: what every record may have, and what the playbook adds. */
export function propertyChoices(content: unknown): SelectOption[] {
  const core = coreProperties.map((value) => ({ value, label: say(corePropertyTexts[value]) }));
  return [...core, ...choicesOf(listAt(content, ['properties']))];
}

/** The type of the playbook's own property; text when none is written. Undefined when it is not one of them. */
export function findOwnType(content: unknown, id: string): PropertyType | undefined {
  const part = listAt(content, ['properties']).find((one) => isGroup(one) && one.id === id);
  if (!isGroup(part)) return undefined;
  return propertyTypes.find((type) => type === textOf(part.type)) ?? 'text';
}
