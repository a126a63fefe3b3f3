import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import type { PlaybookProblem } from '../../lib/playbook/playbook-problem.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { Announcer } from '../ui/announcer.tsx';
import { Notice } from '../ui/notice.tsx';
import { CompanyPage } from './company-page.tsx';
import { FormProvider } from './form-context.ts';
import { type FormTarget, FormTargetContext, pageOf } from './form-target.ts';
import { HandoffPage } from './handoff-page.tsx';
import { PropertiesPage, RolesPage, SopsPage } from './list-pages.tsx';
import { MotionPage } from './motion-page.tsx';
import { Outline } from './outline.tsx';
import { PathsPage } from './paths-page.tsx';
import { PeoplePage } from './people-page.tsx';
import './playbook-form.css';
import { SequencePage } from './sequence-page.tsx';
import { StagePage } from './stage-page.tsx';
import { useFormState } from './use-form-state.ts';

interface PlaybookFormProps {
  /** The playbook's YAML, the only place where it stands. */
  text: string;
  /** What is wrong with that text. */
  problems: PlaybookProblem[];
  /** Called with the whole new text. */
  onChange: (text: string) => void;
  readOnly?: boolean;
  /** A place that was asked for elsewhere: its page is opened, its part unfolded, and the focus put there. */
  target?: FormTarget | null;
}

/** The playbook as forms, for people who never saw YAML. What the forms have no field for stays in the text. */
export function PlaybookForm(props: PlaybookFormProps) {
  const { text, problems, onChange, readOnly = false, target = null } = props;
  const { read, state, refusal } = useFormState({ text, problems, onChange, readOnly });
  const [chosen, setChosen] = useState<EditPath>(() => (target ? pageOf(target.path) : []));
  const [shown, setShown] = useState(target);
  // Until somebody goes elsewhere by themselves.
  const [asked, setAsked] = useState(target?.path ?? null);
  const open = (place: EditPath) => {
    setAsked(null);
    setChosen(place);
  };
  const page = useRef<HTMLDivElement>(null);
  if (shown !== target) {
    setShown(target);
    if (target) {
      setAsked(target.path);
      setChosen(pageOf(target.path));
    }
  }
  useEffect(() => {
    if (target) focusFirstFault(page.current);
  }, [target]);
  const place = nearest(state.content, chosen);
  if (!read.ok) {
    return (
      <Notice tone="bad" icon={<TriangleAlert size={16} aria-hidden="true" />}>
        <p>
          {read.line === null
            ? t('playbookForm.hasMistake')
            : t('playbookForm.hasMistakeOnLine', { line: read.line })}
        </p>
        <p className="soft">{say(read.message)}</p>
      </Notice>
    );
  }
  return (
    <Announcer>
      <FormProvider value={state}>
        <div className="playbook-form-frame">
          <div className="playbook-form">
            <Outline place={place} onOpen={open} />
            <div className="playbook-page" key={`${place.join('/')} ${shown?.turn ?? ''}`} ref={page}>
              {refusal && (
                <Notice tone="bad" alert icon={<TriangleAlert size={16} aria-hidden="true" />}>
                  {t('playbookForm.notChanged', { reason: refusal })}
                </Notice>
              )}
              <FormTargetContext value={asked}>
                <Page place={place} onOpen={open} />
              </FormTargetContext>
            </div>
          </div>
        </div>
      </FormProvider>
    </Announcer>
  );
}

function Page({ place, onOpen }: { place: EditPath; onOpen: (place: EditPath) => void }) {
  if (place.length === 4) {
    if (place[2] === 'handoffs') return <HandoffPage path={place} />;
    return place[2] === 'sequences' ? <SequencePage path={place} /> : <StagePage path={place} />;
  }
  switch (place[0]) {
    case 'motions':
      return <MotionPage path={place} onOpen={onOpen} />;
    case 'roles':
      return <RolesPage />;
    case 'people':
      return <PeoplePage />;
    case 'properties':
      return <PropertiesPage />;
    case 'sops':
      return <SopsPage />;
    case 'paths':
      return <PathsPage />;
    default:
      return <CompanyPage onOpen={onOpen} />;
  }
}

/** What is to be mended has the focus; else the part that was asked for. */
function focusFirstFault(page: HTMLElement | null): void {
  const part = page?.querySelector<HTMLElement>('.part.asked') ?? page;
  const field =
    part?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    part?.querySelector<HTMLElement>('.part-name, input, select, textarea');
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}

/** The place, or the one around it when a change from elsewhere has taken it away. */
function nearest(content: unknown, place: EditPath): EditPath {
  if (place.length < 2 || valueAt(content, place) !== undefined) return place;
  return nearest(content, place.slice(0, -2));
}
