import { t } from '../../../lib/text/t.ts';
import { StarterList } from './starter-list.tsx';

/** What stands in the place of the editor until there is a playbook: what to begin with. */
export function FirstPlaybook({ onChoose }: { onChoose: (yaml: string) => void }) {
  return (
    <section className="stack first-playbook" aria-labelledby="first-playbook">
      <h2 id="first-playbook">{t('playbook.whichIsLikeYours')}</h2>
      <p className="soft">{t('playbook.startersHint')}</p>
      <StarterList onChoose={onChoose} />
    </section>
  );
}
