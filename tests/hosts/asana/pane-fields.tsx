import type { ReactNode } from 'react';
import { amountField, kindField } from './sample-tasks.ts';
import type { StandInTask } from './stand-in-options.ts';
import { useClass, useStore } from './store.ts';
import { dayText, fieldText, type Words } from './words.ts';

/** The rows under the title: assignee, due date, project with section, and the project's custom fields. */
export function PaneFields({ task, words }: { task: StandInTask; words: Words }) {
  const { options } = useStore();
  const { language } = options;
  const cls = useClass();
  return (
    <div {...cls('TaskPaneFields')}>
      <Labelled name="TaskPaneFields-assigneeRow" id="task_pane_assignee" label={words.assignee}>
        <div {...cls('TaskPaneFields-assigneeContainer')}>
          <div {...cls('TaskPaneAssigneeToken')}>
            <Assignee name={task.assignee} words={words} />
          </div>
        </div>
      </Labelled>
      <Labelled name="TaskPaneFields-dueDateRow" id="task_pane_due_date" label={words.due}>
        <div {...cls('TaskPaneFields-dueDateContainer')}>
          <div {...cls('TaskDueDateToken')}>
            <DueDate text={task.due ? dayText(language, task.due) : ''} words={words} />
          </div>
        </div>
      </Labelled>
      <Labelled name="TaskProjects-labeledRowStructure" id="task_pane_projects" label={words.projects}>
        <div {...cls('TaskProjects')}>
          <ul {...cls('TaskProjects-projectList')}>
            <li {...cls('TaskProjectToken TaskProjectToken--isEditable TaskProjects-project')}>
              <a
                id={`task_pane_projects_input${options.project.id}`}
                href={`/0/${options.project.id}`}
                {...cls('PotTokenizerPill TaskProjectToken-potTokenizerPill BaseLink')}
              >
                <span {...cls('TokenizerPillBase-name')}>{options.project.name}</span>
              </a>
              <div role="button" tabIndex={0} {...cls('TaskPotColumnMenuButton-dropdownButton')}>
                <span>{task.section}</span>
              </div>
            </li>
          </ul>
        </div>
      </Labelled>
      {[amountField, kindField].map((field) => (
        <Labelled
          key={field}
          name="CustomPropertyRow"
          id={field}
          label={field === amountField ? words.amount : words.kind}
        >
          <div
            role="button"
            tabIndex={0}
            id={`CustomPropertyRow-field${field}`}
            aria-describedby={`CustomPropertyRow-label${field}`}
            {...cls('CustomPropertyEnumValueInput TaskPaneCustomPropertyField-enumField')}
          >
            <div {...cls('CustomPropertyEnumValueInput-label')}>
              <div className="Pill">{fieldText(language, task.fields[field])}</div>
            </div>
          </div>
        </Labelled>
      ))}
    </div>
  );
}

function Labelled(props: { name: string; id: string; label: string; children: ReactNode }) {
  const cls = useClass();
  const custom = props.name === 'CustomPropertyRow';
  const [label, field] = custom
    ? [`CustomPropertyRow-label${props.id}`, `CustomPropertyRow-field${props.id}`]
    : [`${props.id}_label`, `${props.id}_input`];
  return (
    <div {...cls(`LabeledRowStructure ${props.name}`)}>
      <div {...cls('LabeledRowStructure-left')}>
        <label
          {...cls(`LabeledRowStructure-label${custom ? ' CustomPropertyRow-label' : ''}`)}
          id={label}
          htmlFor={field}
        >
          {props.label}
        </label>
      </div>
      <div {...cls('LabeledRowStructure-right')}>
        <div {...cls('LabeledRowStructure-content')}>{props.children}</div>
      </div>
    </div>
  );
}

/** Without an assignee the label holds a sentence, at the very place where a name would stand. */
function Assignee({ name, words }: { name: string; words: Words }) {
  const cls = useClass();
  const state = name ? 'AssigneeTokenButton--assigned' : 'AssigneeTokenButton--empty';
  return (
    <div
      id="task_pane_assignee_input"
      role="button"
      tabIndex={0}
      {...cls(
        `SubtleTokenButton ${state} AssigneeTokenButton AssigneeToken TaskPaneAssigneeToken-assigneeToken`,
      )}
    >
      <div {...cls('SubtleTokenButton-leftIcon')}>
        <div {...cls('AssigneeTokenButton-avatar')} aria-hidden="true">
          {name.slice(0, 2)}
        </div>
      </div>
      <div {...cls('AssigneeTokenButton-label')}>
        {name ? (
          <span {...cls('AssigneeToken-label')}>
            <span {...cls('AssigneeToken-userNameLabel')}>{name}</span>
          </span>
        ) : (
          words.noAssignee
        )}
      </div>
    </div>
  );
}

function DueDate({ text, words }: { text: string; words: Words }) {
  const cls = useClass();
  const state = text ? 'DueDateTokenButton--dueDateSet' : 'DueDateTokenButton--empty';
  return (
    <div
      id="task_pane_due_date_input"
      role="button"
      tabIndex={0}
      {...cls(
        `SubtleTokenButton ${state} DueDateTokenButton--editable DueDateTokenButton TaskDueDateToken-tokenButton`,
      )}
    >
      <span {...cls('DueDateTokenButton-label')}>
        {text ? (
          <div {...cls('DueDateWithRecurrence TaskDueDateToken-label')}>
            <div {...cls('DueDate DueDateWithRecurrence-dueDate')}>
              <span {...cls('DueDate-dateSpan')}>{text}</span>
            </div>
          </div>
        ) : (
          words.noDue
        )}
      </span>
    </div>
  );
}
