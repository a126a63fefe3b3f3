/** One page object of the npm package `salesforce-pageobjects` and those of its selectors that the stand-in and the
 *  selector pack rest on. */
export interface PageObjectFact {
  /** The page object's file in the package, without `dist/` and ending. */
  component: string;
  /** What fits the component's own element, in whose inside the parts are. From the page objects that hold it. */
  root: string;
  /** Selectors of the page object that are used here, as the package writes them. */
  parts: string[];
}

export const factsPackage = { name: 'salesforce-pageobjects', version: '9.0.0' };

/**
 * How Salesforce's own tests find the parts of its pages: names of components, their children, slots and classes.
 * The package's terms bind whoever installs it, so it is no dependency of ours; `npm run check:page-objects` holds
 * these facts against it for whoever accepts them. See docs/decisions, "Salesforce's page objects are facts, not a
 * dependency".
 */
export const pageObjectFacts: PageObjectFact[] = [
  // The frame of a record page
  {
    component: 'global/recordHomeTemplateDesktop',
    root: 'one-record-home-flexipage2',
    parts: ['.forcegenerated-flexipage-module'],
  },
  {
    component: 'record/flexipage/desktopRecordPageDecorator',
    root: 'record_flexipage-desktop-record-page-decorator',
    parts: [
      'records-record-layout-event-broker',
      'flexipage-record-home-template-desktop2',
      'flexipage-record-home-with-subheader-template-desktop2',
    ],
  },
  {
    component: 'records/recordLayoutEventBroker',
    root: 'records-record-layout-event-broker',
    parts: ['.forcegenerated-flexipage-template', 'records-lwc-detail-panel'],
  },
  {
    component: 'flexipage/recordHomeTemplateDesktop2',
    root: 'flexipage-record-home-template-desktop2',
    parts: ['flexipage-tabset2', 'records-lwc-highlights-panel'],
  },
  {
    component: 'flexipage/recordHomeWithSubheaderTemplateDesktop2',
    root: 'flexipage-record-home-with-subheader-template-desktop2',
    parts: ["[slot='header']", "[slot='main']", 'flexipage-tabset2'],
  },
  {
    component: 'flexipage/component2',
    root: 'flexipage-component2',
    parts: [
      'records-lwc-highlights-panel',
      'records-lwc-detail-panel',
      'flexipage-tabset2',
      'flexipage-aura-wrapper',
      'lst-related-list-container',
      'lst-related-list-single-container',
      'lst-dynamic-related-list',
    ],
  },
  {
    component: 'support/lwcRelatedRecord',
    root: 'support-lwc-related-record',
    parts: ['runtime_platform_actions-lwc-quick-action-layout'],
  },
  { component: 'flexipage/tabset2', root: 'flexipage-tabset2', parts: ['lightning-tabset'] },
  { component: 'flexipage/fieldSection2', root: 'flexipage-field-section2', parts: ["[slot='columns']"] },
  {
    component: 'flexipage/auraWrapper',
    root: 'flexipage-aura-wrapper',
    parts: ['.runtime_sales_pathassistantCollapsibleDrawer', '.forceRelatedListContainer'],
  },

  // Highlights
  {
    component: 'records/lwcHighlightsPanel',
    root: 'records-lwc-highlights-panel',
    parts: ['records-lwc-record-layout'],
  },
  {
    component: 'records/highlights2',
    root: 'records-highlights2',
    parts: [
      "[slot='primaryField']",
      "[slot='icon']",
      "[slot='secondaryFields']",
      "slot[name='secondaryFields']",
      'runtime_platform_actions-actions-ribbon',
    ],
  },
  {
    component: 'record/flexipage/dynamicHighlights2',
    root: 'record_flexipage-dynamic-highlights2',
    parts: ['record_flexipage-highlights-primary-row', "slot[name='secondaryFields']"],
  },
  {
    component: 'record/flexipage/highlightsPrimaryRow',
    root: 'record_flexipage-highlights-primary-row',
    parts: ['.entityNameTitle', "[slot='primaryField']"],
  },
  {
    component: 'force/highlightsPanel',
    root: '.forceHighlightsPanel',
    parts: ['.primaryField', '.secondaryFields li.slds-item'],
  },

  // Fields
  {
    component: 'records/lwcDetailPanel',
    root: 'records-lwc-detail-panel',
    parts: ['records-base-record-form'],
  },
  {
    component: 'records/baseRecordForm',
    root: 'records-base-record-form',
    parts: [
      '.record-layout-container,.record-layout-container-mobile',
      'records-lwc-record-layout',
      'records-form-footer',
    ],
  },
  {
    component: 'records/lwcRecordLayout',
    root: 'records-lwc-record-layout',
    parts: ['.forcegenerated-record-layout2', 'records-record-layout-section'],
  },
  {
    component: 'records/recordLayoutSection',
    root: 'records-record-layout-section',
    parts: ['records-record-layout-row', '.slds-section__title', 'div.slds-section.has-header.slds-is-open'],
  },
  {
    component: 'records/recordLayoutRow',
    root: 'records-record-layout-row',
    parts: ['records-record-layout-item'],
  },
  {
    component: 'records/recordLayoutItem',
    root: 'records-record-layout-item',
    parts: [
      "[slot='outputField']",
      "[slot*='input']",
      'lightning-formatted-text',
      'lightning-formatted-name',
      'lightning-formatted-number',
      'lightning-input',
      'force-owner-lookup',
      'button.inline-edit-trigger',
    ],
  },
  {
    component: 'record/flexipage/recordField',
    root: 'record_flexipage-record-field',
    parts: ['.test-id__field-label', "button[class*='inline-edit-trigger']", "[slot='input']"],
  },
  {
    component: 'force/ownerLookup',
    root: 'force-owner-lookup',
    parts: ['force-lookup', 'lightning-button-icon'],
  },
  { component: 'force/lookup', root: 'force-lookup', parts: ['records-hoverable-link'] },
  {
    component: 'records/hoverableLink',
    root: 'records-hoverable-link',
    parts: ['a', 'lightning-button-icon'],
  },
  {
    component: 'force/recordLayout',
    root: '.forceRecordLayout',
    parts: ['.forcePageBlockItem.forcePageBlockItemView'],
  },
  {
    component: 'force/pageBlockItem',
    root: '.forcePageBlockItem',
    parts: [
      'span.test-id__field-label, .label span',
      'span.test-id__field-value',
      'button.inline-edit-trigger',
    ],
  },

  // Path
  {
    component: 'runtime_sales/pathassistantCollapsibleDrawer',
    root: '.runtime_sales_pathassistantPathAssistant',
    parts: ['.runtime_sales_pathassistantPathAssistantTabSet', 'button.slds-path__mark-complete'],
  },
  {
    component: 'runtime_sales/pathAssistantTabSet',
    root: '.runtime_sales_pathassistantPathAssistantTabSet',
    parts: [
      'li.runtime_sales_pathassistantPathAssistantTab',
      '.runtime_sales_pathassistantPathAssistantTab.slds-is-active',
    ],
  },
  {
    component: 'runtime_sales/pathAssistantTab',
    root: '.runtime_sales_pathassistantPathAssistantTab[data-name]',
    parts: ['span.complete', 'span.current', '.slds-path__link'],
  },
  {
    component: 'runtime_sales/path',
    root: 'runtime_sales_pathassistant-path',
    parts: ['runtime_sales_pathassistant-path'],
  },
  {
    component: 'runtime_sales/pathTrack',
    root: 'runtime_sales_pathassistant-path-track',
    parts: ['runtime_sales_pathassistant-path-track'],
  },
  {
    component: 'runtime_sales/pathStep',
    root: 'runtime_sales_pathassistant-path-step',
    parts: ['.slds-path__link', '.slds-path__title[data-label]'],
  },

  // Console, navigation, what floats
  {
    component: 'navex/workspaceManager',
    root: '.navexWorkspaceManager',
    parts: ['.navexWorkspace.active', '.oneConsoleTabset'],
  },
  {
    component: 'navex/consoleTabset',
    root: '.oneConsoleTabset',
    parts: ['.oneConsoleTabContainer', '.navexSplitViewWrapper', '.oneConsoleNav'],
  },
  {
    component: 'navex/consoleTabContainer',
    root: '.oneConsoleTabContainer',
    parts: ['.oneConsoleTabItem', '.oneConsoleTabItem.active', '.oneConsoleTabItem.slds-is-unsaved'],
  },
  { component: 'navex/consoleTabItem', root: '.oneConsoleTabItem', parts: ['a.tabHeader', 'span.title'] },
  { component: 'navex/splitViewWrapper', root: '.navexSplitViewWrapper', parts: ['.oneConsoleObjectHome'] },
  { component: 'global/consoleObjectHome', root: '.oneConsoleObjectHome', parts: ['.forceListViewManager'] },
  {
    component: 'navex/desktopLayoutContainer',
    root: '.navexDesktopLayoutContainer',
    parts: ['.forceDockingPanel', 'one-appnav'],
  },
  { component: 'global/appNav', root: 'one-appnav', parts: ['one-app-nav-bar'] },
  { component: 'global/appNavBar', root: 'one-app-nav-bar', parts: ['one-app-nav-bar-item-root'] },
  { component: 'global/header', root: '.oneHeader', parts: ['.oneHeader'] },
  {
    component: 'lightning/overlay',
    root: 'lightning-overlay-container',
    parts: ['lightning-overlay-container', 'lightning-modal-base:nth-of-type(%d)'],
  },
  { component: 'aura/modal', root: '.uiModal', parts: ['.uiModal.active'] },
  { component: 'lightning/toastContainer', root: 'lightning-toast-container', parts: ['lightning-toast'] },
  {
    component: 'activities/activityTimelineFixedLayout',
    root: 'runtime_sales_activities-activity-panel-composer',
    parts: ['past-activity-groups .pastActivities .activityHistories'],
  },

  // Lists
  { component: 'lists/objectHome', root: 'lst-object-home', parts: ['lst-list-view-manager'] },
  { component: 'lists/listViewManager', root: 'lst-list-view-manager', parts: ['lst-common-list-internal'] },
  {
    component: 'lists/commonListInternal',
    root: 'lst-common-list-internal',
    parts: ['lst-list-view-manager-header', 'lst-primary-display-manager'],
  },
  {
    component: 'lists/listViewManagerHeader',
    root: 'lst-list-view-manager-header',
    parts: ['lst-list-view-manager-display-switcher'],
  },
  {
    component: 'lists/primaryDisplayManager',
    root: 'lst-primary-display-manager',
    parts: ['lst-primary-display'],
  },
  { component: 'lists/primaryDisplay', root: 'lst-primary-display', parts: ['lst-primary-display-grid'] },
  { component: 'lists/primaryDisplayGrid', root: 'lst-primary-display-grid', parts: ['lightning-datatable'] },
  {
    component: 'lightning/datatable',
    root: 'lightning-datatable',
    parts: [
      '.slds-table',
      "[data-row-key-value='HEADER']",
      '[data-rowgroup-body]',
      '[data-row-number]',
      "th, [role='rowheader']",
      '.slds-scrollable_y',
      'lightning-primitive-cell-factory',
      'lightning-primitive-custom-cell',
    ],
  },
  {
    component: 'force/listViewManager',
    root: '.forceListViewManager',
    parts: ['.forceListViewManagerHeader', '.listViewContainer *'],
  },
  {
    component: 'force/listViewManagerPrimaryDisplayManager',
    root: '.forceListViewManagerPrimaryDisplayManager',
    parts: ['.forceListViewManagerGrid'],
  },
  {
    component: 'force/listViewManagerGrid',
    root: '.forceListViewManagerGrid',
    parts: ['.listViewContent', '.forceInlineEditGrid'],
  },
  { component: 'force/inlineEditGrid', root: '.forceInlineEditGrid', parts: ['table.uiVirtualDataTable'] },
  {
    component: 'aura/virtualDataTable',
    root: 'table.uiVirtualDataTable',
    parts: ['tbody', 'tr th', 'tbody tr:nth-of-type(%d) th a'],
  },
];
