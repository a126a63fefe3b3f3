import { CircleQuestionMark } from 'lucide-react';
import { useContext, useId, useState } from 'react';
import type { Reason } from '../../lib/records/guidance.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { SopWayContext } from './sop-way.ts';

interface WhyProps {
  reason: Reason;
  /** What is explained, for screen readers: `this step`. */
  about: string;
  /** A picture only, for rows of a list. */
  small?: boolean;
}

/** The reason for a statement, opened in place: the sentence, what it rests on, the rule's path and the playbook version, and the
 *  rule's SOP. Stands
 *  in a wrapping flex row: the button at its end, the text on a line of its own. */
export function Why({ reason, about, small = false }: WhyProps) {
  const [open, setOpen] = useState(false);
  const text = useId();
  const sops = useContext(SopWayContext);
  const sop = reason.sop === undefined ? undefined : sops?.titleOf(reason.sop);
  const name = t('panel.whyAbout', { about });
  return (
    <>
      <button
        type="button"
        className={small ? 'why-button small' : 'why-button'}
        aria-expanded={open}
        aria-controls={open ? text : undefined}
        aria-label={name}
        title={small ? name : undefined}
        onClick={() => setOpen(!open)}
      >
        {small ? <CircleQuestionMark size={14} aria-hidden="true" /> : t('panel.why')}
      </button>
      {open && (
        <div className="why-text" id={text}>
          <p>{say(reason.text)}</p>
          <EvidenceList evidence={reason.evidence ?? []} />
          <p className="why-rule">
            <Rich
              sentence={
                reason.keeper === undefined
                  ? { key: 'panel.whyRule', with: { version: String(reason.version) } }
                  : {
                      key: 'panel.whyKeptRule',
                      with: { version: String(reason.version), keeper: reason.keeper },
                    }
              }
              parts={{ rule: <code>{reason.rule}</code> }}
            />
          </p>
          {sop !== undefined && (
            <Button look="link" onClick={() => reason.sop && sops?.open(reason.sop)}>
              {t('panel.evidence.sop', { title: sop })}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
