import { el, lwc, wrap } from './dom.ts';
import { stageField } from './sample-records.ts';
import { showStage, stepsOf } from './stages.ts';
import type { StandInOptions, StandInRecord } from './stand-in-options.ts';

/** The path of a record's stages, with `chosen` looked at but not saved; nothing where the object has none. */
export function salesPath(
  record: StandInRecord,
  options: StandInOptions,
  chosen: string | undefined,
): HTMLElement | undefined {
  const field = stageField(record.object);
  if (!field || options.path === 'none') return undefined;
  const steps = stepsOf(record.object);
  const current = steps.indexOf(String(record.fields[field]));
  const active = chosen === undefined ? current : steps.indexOf(chosen);
  const states = steps.map((name, index) => ({
    name,
    label: showStage(name, options.locale),
    isComplete: index < current,
    isCurrent: index === current,
    isActive: index === active,
  }));
  return options.path === 'aura' ? auraPath(states) : lwcPath(states);
}

interface Step {
  name: string;
  label: string;
  isComplete: boolean;
  isCurrent: boolean;
  isActive: boolean;
}

function classes(step: Step): string {
  const place = step.isComplete
    ? 'slds-is-complete'
    : step.isCurrent
      ? 'slds-is-current'
      : 'slds-is-incomplete';
  return `.slds-path__item.${place}${step.isActive ? '.slds-is-active' : ''}`;
}

function auraPath(steps: Step[]): HTMLElement {
  const tab = 'runtime_sales_pathassistantPathAssistantTab';
  const items = steps.map((step) =>
    el(
      `li.${tab}${classes(step)}`,
      { 'data-name': step.name },
      el(
        'a.slds-path__link',
        { role: 'option', tabindex: '0' },
        el(
          `span.slds-path__stage${step.isComplete ? '.complete' : step.isCurrent ? '.current' : '.ahead'}`,
          {},
          step.isComplete ? '✓' : '',
        ),
        el('span.title.slds-path__title', {}, step.label),
      ),
    ),
  );
  const drawer = el(
    'div.runtime_sales_pathassistantCollapsibleDrawer.runtime_sales_pathassistantPathAssistant',
    {},
    el('div.runtime_sales_pathassistantPathAssistantTabSet', {}, el('ul.slds-path__nav', {}, items)),
    el('button.slds-button.slds-path__mark-complete', { type: 'button' }, '✓'),
  );
  return lwc('flexipage-aura-wrapper', {}, () => [drawer]);
}

function lwcPath(steps: Step[]): HTMLElement {
  const items = steps.map((step) =>
    lwc(`runtime_sales_pathassistant-path-step${classes(step)}`, { 'data-value': step.name }, () => [
      el(
        'a.slds-path__link',
        { role: 'option', tabindex: '0' },
        el('span.slds-path__title', { 'data-label': step.label }, step.label),
      ),
    ]),
  );
  return lwc('runtime_sales_pathassistant-path', {}, () => [
    wrap('runtime_sales_pathassistant-path-track', {}, el('div.slds-path__nav', {}, items)),
  ]);
}
