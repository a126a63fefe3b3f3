import type { Playbook } from '../../lib/playbook/playbook-schema.ts';
import type { KnownAnswers } from '../playbook-form/rule-answers.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

interface DemotedNoticeProps {
  known: KnownAnswers;
  playbook: Playbook;
  /** Opens the part at this place, as problems name places. */
  onGo: (place: string) => void;
}

/** Tells whoever keeps them which rules fell silent, because too few acted on them. */
export function DemotedNotice({ known, playbook, onGo }: DemotedNoticeProps) {
  const demoted = known.rules.filter((rule) => rule.demoted !== null);
  if (demoted.length === 0) return null;
  return (
    <Notice tone="soon">
      <p className="strong">
        {demoted.length === 1 ? 'One rule is' : `${demoted.length} rules are`} only counted now, because fewer
        than half of those who saw it acted on it.
      </p>
      <ul className="stack">
        {demoted.map(({ rule, title, demoted: at }) => (
          <li key={rule} className="row wrap">
            <span className="grow">
              {title}: {at?.acted} of {at?.shown} acted on it{keeperText(playbook, rule)}
            </span>
            <Button look="link" onClick={() => onGo(placeOf(rule))}>
              Look at it
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function placeOf(rule: string): string {
  const [motion, id] = rule.split('/');
  return `motions[${motion}].stalls[${id}]`;
}

function keeperText({ motions, roles }: Playbook, path: string): string {
  const [motion, id] = path.split('/');
  const rule = motions.find((one) => one.id === motion)?.stalls.find((one) => one.id === id);
  const role = roles.find((one) => one.id === rule?.keeper);
  return role ? `; it is kept by ${role.title}` : '';
}
