/** Parts of Lightning's pages that the selector pack asks for and the page objects do not name, with where each was
 *  seen. hosts.md is the project's collection of facts from public sources. */
export const otherFacts: Record<string, string> = {
  '[data-target-selection-name="sfdc:RecordField."]': 'hosts.md 2.2, universal field anchor',
  '[data-output-element-id="output-field"]': 'hosts.md 2.2, value node',
  '.slds-is-current': 'Salesforce Lightning Design System, blueprint "path"',
  '.slds-assistive-text': 'Salesforce Lightning Design System, utility "visibility"',
  '.oneConsoleTab': 'hosts.md 2.2, active view root',
  '.windowViewMode-normal': 'hosts.md 2.2, active view root',
  '.windowViewMode-maximized': 'hosts.md 2.2, active view root',
  '[href*="/lightning/r/"]': 'hosts.md 2.2, typed outputs',
  '[href*="/006"]': 'hosts.md 2.1, key prefixes',
  '[href*="/001"]': 'hosts.md 2.1, key prefixes',
  '[href*="/003"]': 'hosts.md 2.1, key prefixes',
  '[href*="/00Q"]': 'hosts.md 2.1, key prefixes',
  '[href*="/500"]': 'hosts.md 2.1, key prefixes',
  '[role="dialog"]': 'WAI-ARIA',
  '[aria-hidden="true"]': 'WAI-ARIA',
  '[aria-busy="true"]': 'WAI-ARIA',
  '[inert]': 'HTML',
};
