import { problemText } from '../../../../lib/playbook/playbook-problem.ts';
import type { ParsedSop } from '../../../../lib/sops/parse-sop.ts';
import type { SopDraft } from '../../../../lib/sops/sop-draft.ts';
import { say } from '../../../../lib/text/say.ts';
import { t } from '../../../../lib/text/t.ts';

/** What keeps a draft from being published, each as a sentence for whoever writes it; nothing where it is whole. */
export function findFaults(draft: SopDraft, parsed: ParsedSop): string[] {
  const missing = [
    draft.title.trim() === '' && t('sopEdit.needTitle'),
    draft.owner === '' && t('sopEdit.needOwner'),
    draft.body.trim() === '' && t('sopEdit.needText'),
  ].filter((one) => one !== false);
  if (missing.length > 0) return missing;
  if (parsed.ok) return [];
  // Those of the questions are told at their fields.
  const others = parsed.problems.filter(({ path }) => !path.startsWith('quiz'));
  const quiz = others.length < parsed.problems.length ? [t('sopEdit.needQuestions')] : [];
  return [...new Set([...others.map((problem) => say(problemText(problem))), ...quiz])];
}
