import type { SelectorPack } from '../selector-pack.ts';

/**
 * Asana's pages, from hosts.md 3.2. Its class names are readable and stable for about a season, and nothing but the
 * custom fields carries an id. A field without a value shows a sentence in the person's language ("No due date"), so
 * a value is read only where the host's class names say that there is one.
 */
export const asanaPack: SelectorPack = {
  version: 1,
  host: 'asana',
  views: [
    {
      id: 'task-pane',
      pages: ['task'],
      // The pane stays while its content is swapped, so the id is asked for where it stands.
      scopes: ['.TaskPane[data-task-id="{id}"]', '.TaskPane:not([data-task-id])'],
      properties: {
        name: [
          {
            selector:
              'textarea:is(.TaskPane-titleRow *,.TaskPaneTitle *,.TitleInput *,.ObjectTitleInput *,[role="heading"] *)',
          },
          { selector: '.CommentOnlyTaskTitleRow-name,.ReadOnlyTitleInput-name' },
        ],
        owner: [
          { selector: '.AssigneeTokenButton--assigned .AssigneeToken-userNameLabel' },
          { selector: '#task_pane_assignee_input.AssigneeTokenButton--assigned .AssigneeTokenButton-label' },
        ],
        closeDate: [
          { selector: '.DueDateTokenButton--dueDateSet .DueDate-dateSpan' },
          { selector: '#task_pane_due_date_input.DueDateTokenButton--dueDateSet .DueDateTokenButton-label' },
        ],
        // A task may be in several projects. When they say different things, nothing is believed.
        stage: [
          { selector: '.TaskProjects .TaskPotColumnMenuButton-dropdownButton' },
          { selector: '.TaskProjects .FloatingSelect-label' },
        ],
        pipeline: [
          { selector: '.TaskProjects .TokenizerPillBase-name' },
          { selector: '.TaskProjectTokenPill-name' },
          { selector: '.TaskPaneFields-projectHeader a.HiddenNavigationLink' },
        ],
      },
      probes: [
        { selector: '[id="CustomPropertyRow-field{name}"]' },
        { selector: '[aria-labelledby="CustomPropertyRow-label{name}"]' },
        {
          selector: '.LabeledRowStructure:has([id="CustomPropertyRow-label{name}"])',
          part: '.LabeledRowStructure-content',
        },
      ],
      mounts: [
        { id: 'title', selector: '.TaskPane-titleRow,.TaskPaneTitle', place: 'after', minWidth: 260 },
        { id: 'fields', selector: '.TaskPaneFields', place: 'before', minWidth: 260 },
        { id: 'body', selector: '.TaskPane-body,.TaskPaneBody-main', place: 'first-child' },
      ],
      expects: ['name', 'mount'],
    },
    {
      id: 'project',
      pages: ['project'],
      properties: {
        name: [
          // Two generations of the header are live at once.
          { selector: '.PageHeaderEditableTitle-input,.ProjectPageHeaderProjectTitle-input' },
          { selector: '.PageHeaderEditableTitle-container,.ProjectPageHeaderProjectTitle-container' },
          { selector: '.ProjectPageHeader h1,.PageHeader h1' },
        ],
      },
      probes: [],
      mounts: [
        {
          id: 'content',
          selector: '.FullWidthPageStructureWithDetailsOverlay-mainContent',
          place: 'first-child',
          minWidth: 260,
        },
        { id: 'page', selector: '.ProjectPage', place: 'first-child', minWidth: 260 },
      ],
      expects: ['name', 'mount'],
    },
  ],
  lists: [
    {
      id: 'board',
      object: 'task',
      container: '.BoardBody,.Board:not(:has(.BoardBody))',
      item: '.BoardCardLayout',
      key: { attribute: 'data-task-id', as: 'id' },
      mark: '.BoardCardLayout-customPropertiesAndTags',
    },
    {
      id: 'rows',
      object: 'task',
      container: '.SpreadsheetGridScroller-container',
      item: '.SpreadsheetRow',
      key: { part: 'textarea.SpreadsheetTaskName-input', attribute: 'id', as: 'tail' },
      mark: '.SpreadsheetGridTaskNameAndDetailsCellGroup-detailsButtonClickArea',
    },
  ],
  card: '.TaskPaneFields',
  never:
    '.TaskStoryFeed,.SubtaskGrid,.TaskDescription,.SpreadsheetGridScroller-container,.Board,[aria-hidden="true"],[aria-busy="true"],[inert]',
  crowd: [],
  labels: 'label,svg,style,script,.HiddenText,.ScreenReaderOnly,[aria-hidden="true"]',
  empty: ['—', '–', '--'],
};
