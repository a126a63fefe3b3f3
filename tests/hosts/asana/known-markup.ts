/**
 * Class names of the real pages that public code knows, by where they were read. Facts only. The stand-in and the
 * selector pack may use these and no others, so that neither drifts into fiction.
 */
export const knownClasses: Record<string, string> = {
  /** Seven captures of real pages, 2023 to November 2024: apiology/shortcuts_for_asana, its fixtures file (MIT). */
  fixtures: `
    AssigneeToken AssigneeToken-label AssigneeToken-userNameLabel AssigneeTokenButton AssigneeTokenButton--assigned
    AssigneeTokenButton--empty AssigneeTokenButton-avatar AssigneeTokenButton-label AutogrowTextarea-container
    AutogrowTextarea-input AutogrowTextarea-shadow BaseLink BaseTextarea CommentComposer CustomPropertyEnumValueInput
    CustomPropertyEnumValueInput-label CustomPropertyRow-label DueDate DueDate-dateSpan DueDateTokenButton
    DueDateTokenButton--dueDateSet DueDateTokenButton--editable DueDateTokenButton--empty DueDateTokenButton-label
    DueDateWithRecurrence DueDateWithRecurrence-dueDate DynamicBorderScrollable FeedMiniStory FloatingSelect-label
    FullWidthPageStructureWithDetailsOverlay FullWidthPageStructureWithDetailsOverlay--withDetailsOverlayOpen
    FullWidthPageStructureWithDetailsOverlay-detailsOverlay
    FullWidthPageStructureWithDetailsOverlay-detailsOverlay--visible
    FullWidthPageStructureWithDetailsOverlay-fullWidth FullWidthPageStructureWithDetailsOverlay-mainContent
    HiddenNavigationLink HiddenText LabeledRowStructure LabeledRowStructure-content LabeledRowStructure-label
    LabeledRowStructure-left LabeledRowStructure-right ObjectTitleInput ObjectTitleInput-objectName
    PageToolbarStructure PageToolbarStructure--large PageToolbarStructure-leftChildren
    PageToolbarStructure-rightChildren Pill PotTokenizerPill SearchPageAndTopbarGridRoot simpleTextarea SpreadsheetCell
    SpreadsheetGridDropTarget SpreadsheetGridDropTarget-wrapper SpreadsheetGridScroller-container
    SpreadsheetGridScroller-verticalScroller SpreadsheetGridTaskNameAndDetailsCellGroup-detailsButtonClickArea
    SpreadsheetGridTaskNameAndDetailsCellGroup-detailsButtonClickAreaRightChildren
    SpreadsheetGridTaskNameAndDetailsCellGroup-taskName SpreadsheetHeaderColumn-columnName SpreadsheetHeaderStructure
    SpreadsheetItemList SpreadsheetRow SpreadsheetRow--enabled SpreadsheetTaskName SpreadsheetTaskName-input
    SpreadsheetTaskName-shadow SpreadsheetTaskRow SpreadsheetTaskRow-assigneeCell SpreadsheetTaskRow-dueDateCell
    SpreadsheetTaskRow-nameOrDetailsCell SpreadsheetTaskRow-projectsCell SubtaskGrid SubtleTokenButton
    SubtleTokenButton-leftIcon TaskCompletionToggleButton TaskDescription TaskDueDateToken TaskDueDateToken-label
    TaskDueDateToken-tokenButton TaskGroup TaskPane TaskPane-body TaskPane-feed TaskPane-footer TaskPane-header
    TaskPane-premiumFeaturesSection TaskPane-scrollable TaskPane-titleRow TaskPane-titleRowInput TaskPaneAssigneeToken
    TaskPaneAssigneeToken-assigneeToken TaskPaneCustomPropertyField-enumField TaskPaneExtraActionsButton TaskPaneFields
    TaskPaneFields-assigneeContainer TaskPaneFields-assigneeRow TaskPaneFields-dueDateContainer
    TaskPaneFields-dueDateRow TaskPaneToolbar TaskPaneToolbar-button TaskPaneToolbar-closeButton
    TaskPaneToolbar-copyLinkButton TaskPaneToolbarAnimation-row TaskPaneToolbarAnimation-row--hidden
    TaskPaneToolbarAnimation-title TaskPotColumnMenuButton-dropdownButton TaskProjectToken
    TaskProjectToken--isEditable TaskProjectToken-potTokenizerPill TaskProjects TaskProjects-labeledRowStructure
    TaskProjects-project TaskProjects-projectList TaskStoryFeed TaskStoryFeed-miniStory TokenizerPillBase-name`,
  /** What extensions look for on the real pages today: toggl/track-extension (to April 2026), clockify/browser-extension
   *  (March 2026), everii-Group/mocoapp-browser-extension (July 2026), Harvest's and TrackingTime's, all named in
   *  hosts.md 3.2 or found beside it. */
  extensions: `
    AsanaBaseTopbar AsanaBaseTopbar--zIndexIncluded Board BoardBody BoardCard-taskName BoardCardLayout
    BoardCardLayout-actionButtons BoardCardLayout-contentAboveSubtasks BoardCardLayout-customPropertiesAndTags
    BoardColumn BoardColumnHeaderTitle CommentOnlyTaskTitleRow-name DesignTokenThemeSelectors-theme--darkMode
    FocusTrap InboxFeed LayerContext-layerContainer MyTasksPage ObjectTabNavigationBarItemWithMenu
    ObjectTabNavigationBarItemWithMenu-selectableTab OmnibuttonButtonCard PageHeader PageHeaderEditableTitle-container
    PageHeaderEditableTitle-input ProjectPage ProjectPageHeader ProjectPageHeader-navigationBar
    ProjectPageHeaderProjectTitle-container ProjectPageHeaderProjectTitle-input ProjectPageHeaderProjectTitle-shadow
    ReadOnlyTitleInput-name ScreenReaderOnly SpreadsheetPotsCell-potPill StatusUpdateHeaderWidget TaskPane-focusTrap
    TaskPaneBody-main TaskPaneFields-projectHeader TaskPaneTitle TaskProjectTokenPill-name TitleInput ToastManager
    TopbarPageHeaderStructureWithBreadcrumbs TopbarPageHeaderStructureWithBreadcrumbsHeading`,
};

/** Class names of the stand-in alone, for parts that nobody has described. The pack must not use them. */
export const ownClasses =
  'AsanaMain-asanaPage AsanaMain-sidebar CustomPropertyRow ErrorPage HomePage HomePage-tasks InboxFeed-items InboxPage MyTasksPageHeader SingleTaskPage notranslate';

/** How the parts stand to each other in the captures. Each of these selectors finds something in them. */
export const knownPaths = {
  search: [
    '.FullWidthPageStructureWithDetailsOverlay--withDetailsOverlayOpen > .FullWidthPageStructureWithDetailsOverlay-fullWidth > .FullWidthPageStructureWithDetailsOverlay-detailsOverlay--visible .TaskPane[data-task-id]',
    '.FullWidthPageStructureWithDetailsOverlay-mainContent > .PageToolbarStructure > .PageToolbarStructure-rightChildren',
    '.FullWidthPageStructureWithDetailsOverlay-mainContent > .SpreadsheetGridScroller-container .SpreadsheetItemList [role="row"].SpreadsheetRow.SpreadsheetTaskRow',
    '.SpreadsheetGridDropTarget-wrapper > [role="row"].SpreadsheetRow:not(.SpreadsheetTaskRow)',
    '.SpreadsheetTaskRow .SpreadsheetTaskName > .SpreadsheetTaskName-shadow[aria-hidden="true"] + textarea.SpreadsheetTaskName-input[id*="_search_"]',
    '.SpreadsheetTaskRow .SpreadsheetGridTaskNameAndDetailsCellGroup-detailsButtonClickArea > .SpreadsheetGridTaskNameAndDetailsCellGroup-detailsButtonClickAreaRightChildren',
    '[role="gridcell"].SpreadsheetCell.SpreadsheetTaskRow-assigneeCell',
  ],
  pane: [
    '.TaskPane > .TaskPaneToolbar.TaskPane-header .TaskPaneToolbarAnimation-row > .TaskCompletionToggleButton[role="button"]',
    '.TaskPane .TaskPaneToolbarAnimation-row--hidden > .TaskPaneToolbarAnimation-title',
    '.TaskPane-scrollable .TaskPane-body .TaskPane-premiumFeaturesSection > .TaskPaneFields',
    '.TaskPane-body .TaskPane-feed > .TaskStoryFeed > .TaskStoryFeed-miniStory',
    '.TaskPane > .TaskPane-footer',
  ],
  title: [
    '.TaskPane-body .TaskPane-titleRow.ObjectTitleInput[role="heading"] > .ObjectTitleInput-objectName > textarea.simpleTextarea',
    '.TaskPane-titleRow .AutogrowTextarea-shadow[aria-hidden="true"]',
  ],
  assigned: [
    '.TaskPaneFields-assigneeContainer > .TaskPaneAssigneeToken > #task_pane_assignee_input.AssigneeTokenButton--assigned > .AssigneeTokenButton-label > .AssigneeToken-label > .AssigneeToken-userNameLabel',
    '#task_pane_assignee_input .AssigneeTokenButton-avatar[aria-hidden="true"]',
  ],
  due: [
    '.TaskDueDateToken > #task_pane_due_date_input.DueDateTokenButton--dueDateSet > .DueDateTokenButton-label .DueDate > .DueDate-dateSpan',
  ],
  empty: [
    '.TaskPaneFields-assigneeRow #task_pane_assignee_input.AssigneeTokenButton--empty > .AssigneeTokenButton-label',
    '.TaskPaneFields-dueDateContainer > .TaskDueDateToken > #task_pane_due_date_input.DueDateTokenButton--empty > .DueDateTokenButton-label',
  ],
  fields: [
    '.TaskPaneFields > .LabeledRowStructure > .LabeledRowStructure-left label.LabeledRowStructure-label',
    '.TaskProjects-labeledRowStructure .TaskProjects li.TaskProjects-project > a.TaskProjectToken-potTokenizerPill .TokenizerPillBase-name',
    '.TaskProjects-project > a + .TaskPotColumnMenuButton-dropdownButton[role="button"] > span',
    'label.CustomPropertyRow-label[id="CustomPropertyRow-label895651616539208"][for="CustomPropertyRow-field895651616539208"]',
    '.LabeledRowStructure-content > [id="CustomPropertyRow-field895651616539208"][aria-describedby="CustomPropertyRow-label895651616539208"] .CustomPropertyEnumValueInput-label > .Pill',
  ],
};
