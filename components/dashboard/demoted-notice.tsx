import type { Playbook } from '../../lib/playbook/playbook-schema.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import type { KnownAnswers } from '../playbook-form/rule-answers.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

type Answered = KnownAnswers['rules'][number];

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
        {say({ key: 'dashboard.demoted.title', count: demoted.length, with: { n: demoted.length } })}
      </p>
      <ul className="stack">
        {demoted.map((one) => (
          <li key={one.rule} className="row wrap">
            <span className="grow">{actedText(playbook, one)}</span>
            <Button look="link" onClick={() => onGo(placeOf(one.rule))}>
              {t('dashboard.demoted.look')}
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

function actedText({ motions, roles }: Playbook, { rule: path, title, demoted }: Answered): string {
  const [motion, id] = path.split('/');
  const rule = motions.find((one) => one.id === motion)?.stalls.find((one) => one.id === id);
  const role = roles.find((one) => one.id === rule?.keeper);
  const { acted = 0, shown = 0 } = demoted ?? {};
  return role
    ? say({ key: 'dashboard.demoted.actedKept', with: { rule: title, acted, shown, keeper: role.title } })
    : say({ key: 'dashboard.demoted.acted', with: { rule: title, acted, shown } });
}
