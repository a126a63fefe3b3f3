import { StarterList } from './starter-list.tsx';

/** What stands in the place of the editor until there is a playbook: what to begin with. */
export function FirstPlaybook({ onChoose }: { onChoose: (yaml: string) => void }) {
  return (
    <section className="stack first-playbook" aria-labelledby="first-playbook">
      <h2 id="first-playbook">Which is most like your company?</h2>
      <p className="soft">
        Each is a whole way of working in writing: pipeline, delivery, reporting, finance, knowledge. Your
        choice becomes a draft. You put in your people, hours and words; nobody works by it before you publish
        it.
      </p>
      <StarterList onChoose={onChoose} />
    </section>
  );
}
