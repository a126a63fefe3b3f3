import type { SopDraft } from '../../../../lib/sops/sop-draft.ts';
import { t } from '../../../../lib/text/t.ts';

/** What a new SOP can begin with. */
export const templates = ['howTo', 'checklist', 'decision', 'script'] as const;
export type Template = (typeof templates)[number];

/** A new SOP that begins as a template does, in the language of its writer. */
export function draftOf(template: Template): SopDraft {
  return {
    id: '',
    title: '',
    owner: '',
    roles: [],
    tags: [],
    attach: { motions: [], stages: [], steps: [], fields: [], urls: [] },
    body: t(`sopEdit.template.body.${template}`).trim(),
  };
}
